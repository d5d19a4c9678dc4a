// The manifest of notification: its table of contents.
import type { CaseFile } from '@jejak/case';
import {
  CLOCK,
  DESK,
  EVENT_STORE,
  HOUSE,
  KEYS,
  SETTINGS,
  VIEWS,
  type Clock,
  type Desk,
  type HouseSettings,
  type Keys,
  type Manifest,
  type Views,
} from '@jejak/chassis';
import { announce, DELIVERY_CATEGORY, DELIVERY_EVENT_TYPES } from '@jejak/contracts';
import type { EventStore } from '@jejak/eventstore';
import { DeliveriesApi } from './api.js';
import { COURIER, createCourier } from './courier.js';
import type { Letterhead } from './letter.js';
import { folderMailer } from './mailer-folder.js';
import { smtpMailer } from './mailer-smtp.js';
import { MAILER, type Mailer } from './mailer.js';
import { Outbox1772400000000 } from './migrations/1772400000000-outbox.js';
import { memoryOutbox, OUTBOX } from './outbox.js';
import { NotificationReactions } from './reactions.js';
import { mailFolder, Sender } from './sender.js';
import { liaisonAddress, NotificationSettings } from './settings.js';
import { outboxView, viewOutbox } from './views/outbox.js';

const headOf =
  (settings: NotificationSettings, keys: Keys) =>
  (file: CaseFile, template: string): Letterhead => ({
    contact: settings.officeContact,
    trackAt: settings.trackingUrl,
    trackingCode:
      settings.mailTrackingCode && template === 'received' && file.receiptIssue > 0
        ? keys.trackingCode(file.id, file.receiptIssue)
        : '',
  });

/** Tells the parties what concerns them. */
export const notification: Manifest = {
  name: 'notification',
  about: 'Tells the parties what concerns them, once, and says what became of each message.',
  owns: [{ category: DELIVERY_CATEGORY, types: DELIVERY_EVENT_TYPES }],
  controllers: [DeliveriesApi],
  reactions: [NotificationReactions],
  providers: [
    {
      provide: OUTBOX,
      inject: [VIEWS, EVENT_STORE],
      useFactory: (views: Views, store: EventStore) =>
        views.names.includes(outboxView.name) ? viewOutbox(views) : memoryOutbox(store),
    },
    {
      provide: MAILER,
      inject: [SETTINGS, HOUSE],
      useFactory: ({ smtpUrl }: NotificationSettings, house: HouseSettings): Mailer =>
        smtpUrl === '' ? folderMailer(mailFolder(house)) : smtpMailer(smtpUrl),
    },
    {
      provide: COURIER,
      inject: [DESK, CLOCK, MAILER, SETTINGS, KEYS],
      useFactory: (desk: Desk, clock: Clock, mailer: Mailer, settings: NotificationSettings, keys: Keys) =>
        createCourier({
          desk,
          clock,
          mailer,
          from: settings.mailFrom,
          liaisonOf: (agency) => liaisonAddress(settings, agency),
          headOf: headOf(settings, keys),
        }),
    },
  ],
  views: [outboxView],
  workers: [Sender],
  settings: NotificationSettings,
  announce,
  migrations: [Outbox1772400000000],
};
