// The manifest of intake: its table of contents.
import { ownedBy } from '@jejak/case';
import { LeftoverSweep, SETTINGS, type Manifest } from '@jejak/chassis';
import { announce } from '@jejak/contracts';
import { AttachmentsApi } from './api/attachments.js';
import { OutcomesApi } from './api/outcomes.js';
import { ReceiptSessionsApi } from './api/receipt-sessions.js';
import { ReportsApi } from './api/reports.js';
import { VerificationApi } from './api/verification.js';
import { GUESSES, PAUSE, realPause, slowGuesses, type Pause } from './guesses.js';
import { Numbers1772400000000 } from './migrations/1772400000000-numbers.js';
import { REGISTER_EVENTS } from './registers.js';
import { IntakeSettings } from './settings.js';
import { numbersView } from './views/numbers.js';

/** Receives what people bring, checks it, and decides at plenary whether it is examined. */
export const intake: Manifest = {
  name: 'intake',
  about: 'Receives reports and decides whether they are examined.',
  owns: [
    { category: 'case', types: ownedBy('intake') },
    { category: 'register', types: REGISTER_EVENTS },
  ],
  controllers: [ReportsApi, ReceiptSessionsApi, AttachmentsApi, VerificationApi, OutcomesApi],
  providers: [
    { provide: PAUSE, useValue: realPause },
    {
      provide: GUESSES,
      inject: [SETTINGS, PAUSE],
      useFactory: (settings: IntakeSettings, pause: Pause) => slowGuesses(settings.receiptGuesses, pause),
    },
  ],
  views: [numbersView],
  workers: [LeftoverSweep],
  settings: IntakeSettings,
  announce,
  migrations: [Numbers1772400000000],
};
