// What a copy says: how far it is, and what it came to.
import type { Copied } from '@jejak/eventstore';
import type { CopiedKeys } from './keys.js';

const PERCENT = 100;
const STEP_PERCENT = 5;

/** On a terminal one line that is written over, elsewhere a line at every twentieth part. */
export const progressOf = (total: number, write: (text: string) => void, isTerminal: boolean) => {
  let said = '';
  return (stage: string, events: number): void => {
    const percent = total === 0 ? PERCENT : Math.floor((Math.min(events, total) / total) * PERCENT);
    const step = `${stage} ${isTerminal ? events : Math.floor(percent / STEP_PERCENT)}`;
    if (step === said) return;
    said = step;
    const line = `${stage}: ${events} of ${total} events (${percent} %)`;
    write(isTerminal ? `\r${line}    ` : `${line}\n`);
  };
};

/** What is told at the end. */
export interface Outcome {
  readonly from: string;
  readonly to: string;
  readonly copied: Copied;
  readonly keyring: CopiedKeys | undefined;
  /** Where the keyring of the source is, as far as it is known. */
  readonly keyringAt: string | undefined;
}

const commitsLine = ({ isSameRoot, anchors }: Copied): string =>
  isSameRoot
    ? `The commits are the same${anchors > 0 ? `: ${anchors} signed checkpoints were held against the copy` : ''}. Take checkpoints.txt along, beside the keyring; new ones go on from it.`
    : 'The copy has other commits, so its roots differ: begin with a new checkpoints.txt, and keep the old one with the old store, of which it goes on proving everything.';

const keysLine = ({ keyring, keyringAt }: Outcome): string =>
  keyring
    ? `Keyring: ${keyring.files} files copied to ${keyring.to}, whole. Destroy the old one when the old store is given up: an erasure must reach every copy.`
    : `Keyring: not copied. Without it nothing sealed can be read. Copy ${keyringAt ?? 'the directory of JEJAK_KEYRING'} (directory 0700, files 0600), or give --keyring-to.`;

/** The outcome for people. */
export const textOf = (outcome: Outcome): string => {
  const { from, to, copied } = outcome;
  return [
    `Copied ${copied.events} events from ${from} to ${to}${copied.before > 0 ? ` (${copied.before} were there already)` : ''}; every one was compared.`,
    `Root: ${copied.root}`,
    commitsLine(copied),
    keysLine(outcome),
    'Start the services on the copy only now, and never again on the source: two that go on are two truths. Views are built anew by themselves.',
  ].join('\n');
};

/** The outcome for scripts. */
export const jsonOf = ({ from, to, copied, keyring }: Outcome): string =>
  JSON.stringify({ from, to, ...copied, keyring: keyring ?? null }, null, 2);
