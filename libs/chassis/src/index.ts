// The door of the chassis: what every service stands on.
export {};
