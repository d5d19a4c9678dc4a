// The door of testing: what only specs may use.
export {};
