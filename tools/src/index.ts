// The commands of the house: import, demo, replay, staff, token. Each is a file of its own here.
export {};
