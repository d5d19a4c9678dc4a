// The door of testing: what only specs may use.
export { freshDatabase, type FreshDatabase } from './database.js';
