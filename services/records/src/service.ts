// The manifest of records: its table of contents.
export {};
