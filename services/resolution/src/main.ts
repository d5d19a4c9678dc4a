// Runs resolution as a process of its own.
import { serve } from '@jejak/chassis';
import { resolution } from './service.js';

await serve(resolution);
