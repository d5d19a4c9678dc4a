// The door of the vault: sealing and opening of personal data.
export {};
