// The clock that the store asks for the time of recording; the chassis brings the real one, tests bring theirs.

/** Tells the time. */
export interface Clock {
  now(): Date;
}
