// Seeded chance: the same seed gives the same choices, so that a failing drill can be run again.

/** Draws lots. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True once in `many`. */
  oneIn(many: number): boolean;
}

/** Lots from a seed (mulberry32: small, and good enough to spread faults). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));
  return { between, oneIn: (many) => between(1, many) === 1 };
};
