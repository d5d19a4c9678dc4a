// Runs routing as a process of its own.
import { serve } from '@jejak/chassis';
import { routing } from './service.js';

await serve(routing);
