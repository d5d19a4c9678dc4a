#!/usr/bin/env node
// TypeScript 7 under a name of its own: `tsc` in node_modules/.bin belongs to the TypeScript that tools with its API need.
import '../../node_modules/typescript7/lib/tsc.js';
