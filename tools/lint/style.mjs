// Sizes, names and habits of the house, as lint rules. Numbers are those of the style page in CONTRIBUTING.md.

import { suites } from './imports.mjs';

const forms = [
  { selector: 'ExportAllDeclaration', message: 'One door with explicit names: no `export *`.' },
  { selector: 'TSEnumDeclaration', message: 'String unions instead of enums.' },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const chance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes in as data: ask the clock of the chassis.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes in as data: ask the clock of the chassis.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes in as data.',
  },
  {
    selector: "CallExpression[callee.name='randomUUID'], CallExpression[callee.property.name='randomUUID']",
    message: 'Ids come in as data: ask the ids of the chassis.',
  },
];

/** The only places that may look at a clock or draw lots. */
export const adapters = ['libs/chassis/**/*clock*.ts', 'libs/chassis/**/*ids*.ts', 'libs/vault/**/*crypto*.ts'];
const tests = ['**/*.spec.ts', ...suites];
const banned = 'Manager|Helper|Util|Common|Shared|Base|Abstract|Impl|Info';
const words = [`(${banned})$`, `^(${banned})([A-Z]|$)`, '^I[A-Z][a-z]'].join('|');

export const style = [
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
      'max-params': ['error', 4],
      complexity: ['error', 8],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...forms, defaultExport, ...chance],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Nest modules are classes without members; that is what Nest wants.
      '@typescript-eslint/no-extraneous-class': 'off',
      // A union's cases read better as a list of types; both have their place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Doing nothing can be the whole point of a function.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'], custom: { regex: words, match: false } },
      ],
    },
  },
  { files: adapters, rules: { 'no-restricted-syntax': ['error', ...forms, defaultExport] } },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': ['error', ...forms, defaultExport],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Commands talk to a person.
  { files: ['tools/**/*.ts', 'services/standalone/**/*.ts'], rules: { 'no-console': 'off' } },
];
