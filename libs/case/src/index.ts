// The door of the case: its events, stages and fold.
export {};
