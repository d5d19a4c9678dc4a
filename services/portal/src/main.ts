// The portal as a process of its own.
import { serve } from '@jejak/chassis';
import { portal } from './service.js';
await serve(portal);
