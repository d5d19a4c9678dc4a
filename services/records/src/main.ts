// Records as a process of its own.
import { serve } from '@jejak/chassis';
import { records } from './service.js';
await serve(records);
