// Every service in one process and one port.
export {};
