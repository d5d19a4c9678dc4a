// What of a partition is under way: how far its offset may be committed, and how much a crash would repeat.

/** A bounded window over the offsets of one partition, entered in order. */
export interface Window {
  /** The offset to commit: everything below it is done. */
  readonly position: bigint;
  /** True when a crash now would repeat as many messages as it may. */
  readonly isFull: boolean;
  /** A message is under way; call the answer when it is not: true when its effect is durable, false when it was given up. */
  enter(offset: bigint): (isDone: boolean) => void;
  /** A message that asks for nothing. */
  passed(offset: bigint): void;
  /** The broker has the commit. */
  committed(position: bigint): void;
}

/** A window that begins at an offset and repeats at most `capacity` messages after a crash. */
export const createWindow = (start: bigint, capacity: number): Window => {
  const open: { offset: bigint; isDone: boolean }[] = [];
  /** Offsets of messages whose repetition would cost something: neither passed over nor committed. */
  let repeatable: bigint[] = [];
  let position = start;
  const advance = () => {
    while (open[0]?.isDone) position = (open.shift()?.offset ?? position) + 1n;
  };
  const add = (offset: bigint, isDone: boolean) => {
    const mark = { offset, isDone };
    open.push(mark);
    advance();
    return mark;
  };
  return {
    get position() {
      return position;
    },
    get isFull() {
      return repeatable.length >= capacity;
    },
    enter(offset) {
      repeatable.push(offset);
      const mark = add(offset, false);
      return (isDone) => {
        mark.isDone = isDone;
        advance();
      };
    },
    passed: (offset) => void add(offset, true),
    committed(upTo) {
      repeatable = repeatable.filter((offset) => offset >= upTo);
    },
  };
};
