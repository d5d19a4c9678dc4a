// The door of access: who may do what, as data, and the one function that decides.
export {};
