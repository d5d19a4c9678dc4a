// Runs notification as a process of its own.
import { serve } from '@jejak/chassis';
import { notification } from './service.js';

await serve(notification);
