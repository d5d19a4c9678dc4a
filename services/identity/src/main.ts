// Runs identity as a process of its own.
import { serve } from '@jejak/chassis';
import { identity } from './service.js';

await serve(identity);
