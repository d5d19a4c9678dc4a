// The manifest of resolution: its table of contents.
export {};
