// Runs the relay as a process of its own.
import { serve } from '@jejak/chassis';
import { relay } from './service.js';

await serve(relay);
