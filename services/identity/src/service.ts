// The manifest of identity: its table of contents.
export {};
