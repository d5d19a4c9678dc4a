// The door of the law: the rule set as data.
export {};
