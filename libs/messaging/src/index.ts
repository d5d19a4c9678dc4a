// The door of messaging: the bus port and its transports.
export {};
