// The door of the contracts: integration events and their making.
export {};
