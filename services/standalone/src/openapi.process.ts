// Prints the description of the whole API: what a gateway answers where every service runs on its own and knows only itself.
import { openApiOf } from '@jejak/chassis';
import { WITH_BROKER } from './office.js';

process.stdout.write(`${JSON.stringify(await openApiOf(WITH_BROKER))}\n`);
