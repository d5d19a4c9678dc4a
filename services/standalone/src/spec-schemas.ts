// Ajv for JSON Schema 2020-12, the dialect of OpenAPI 3.1, as ES modules see it.
import ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

export type { ValidateFunction } from 'ajv/dist/2020.js';
/** The validator. */
export const Ajv2020 = ajv2020.default;
/** Adds `uuid`, `date` and their like to a validator. */
export const addFormats = formats.default;
