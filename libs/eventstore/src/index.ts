// The door of the event store.
export {};
