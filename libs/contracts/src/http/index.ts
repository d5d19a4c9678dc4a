// The door of the HTTP shapes: what each service takes and answers, validated by class-validator.
export {};
