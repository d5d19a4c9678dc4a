// The manifest of routing: its table of contents.
export {};
