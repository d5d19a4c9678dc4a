// The manifest of intake: its table of contents.
export {};
