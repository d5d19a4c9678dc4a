// Intake as a process of its own.
import { serve } from '@jejak/chassis';
import { intake } from './service.js';
await serve(intake);
