// The port of time and its system adapter: the only place that asks the machine what time it is.

/** What time it is. Tests and simulations bring their own. */
export interface Clock {
  now(): Date;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };
