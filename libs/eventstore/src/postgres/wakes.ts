// Wakes followers: after an append in this process, on a notification from another, on a timer where neither can be trusted.

const FIRST_POLL_MS = 2;
const MAX_POLL_MS = 50;
/** While notifications arrive the timer is only a second net. */
const LISTENING_POLL_MS = 1_000;

/** Knows the last position that was heard of. */
export class Wakes {
  private latest = 0;
  private readonly sleepers = new Set<() => void>();

  /** `isListening`: true while notifications arrive. */
  constructor(private readonly isListening: () => boolean) {}

  /** Something was stored, up to this position. */
  announce(position: number): void {
    if (position <= this.latest) return;
    this.latest = position;
    this.wakeAll();
  }

  /** Everybody looks again. */
  wakeAll(): void {
    for (const wake of [...this.sleepers]) wake();
  }

  /** Resolves when something behind `position` was announced, when it is time to look again (the `turn`-th empty look), or on abort. */
  wait(position: number, turn: number, signal: AbortSignal): Promise<void> {
    if (this.latest > position || signal.aborted) return Promise.resolve();
    const pollMs = this.isListening()
      ? LISTENING_POLL_MS
      : Math.min(MAX_POLL_MS, FIRST_POLL_MS * 2 ** Math.min(turn, 5));
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.sleepers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, pollMs);
      this.sleepers.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
