// The manifest of notification: its table of contents.
export {};
