// The manifest of notification: its table of contents.
import {
  CLOCK,
  DATABASE,
  DESK,
  EVENT_STORE,
  HOUSE,
  KEYS,
  LOG,
  SETTINGS,
  VIEWS,
  type Clock,
  type Desk,
  type HouseSettings,
  type Keys,
  type Log,
  type Manifest,
  type Views,
} from '@jejak/chassis';
import { announce, DELIVERY_CATEGORY, DELIVERY_EVENT_TYPES } from '@jejak/contracts';
import type { EventStore } from '@jejak/eventstore';
import { postgresTurn, type Turn } from '@jejak/messaging/postgres';
import { DeliveriesApi, MailApi } from './api.js';
import { COURIER, createCourier } from './courier.js';
import { mailFolder, MailClearing } from './mail-clearing.js';
import { folderMailer } from './mailer-folder.js';
import { smtpMailer } from './mailer-smtp.js';
import { MAILER, type Mailer } from './mailer.js';
import { Outbox1772400000000 } from './migrations/1772400000000-outbox.js';
import { memoryOutbox, OUTBOX } from './outbox.js';
import { NotificationReactions } from './reactions.js';
import { Sender } from './sender.js';
import { always, SENDING, SENDING_TURN, SendingTurn } from './sending-turn.js';
import { NotificationSettings } from './settings.js';
import { STATIONERY, stationeryOf, type Stationery } from './stationery.js';
import { outboxView, viewOutbox } from './views/outbox.js';

/** Of a TypeORM data source only its address is asked: a turn wants a connection that nobody else uses. */
interface Database {
  readonly options: { readonly url?: string };
}

/** Tells the parties what concerns them. */
export const notification: Manifest = {
  name: 'notification',
  about: 'Tells the parties what concerns them, once, and says what became of each message.',
  owns: [{ category: DELIVERY_CATEGORY, types: DELIVERY_EVENT_TYPES }],
  controllers: [DeliveriesApi, MailApi],
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
      provide: STATIONERY,
      inject: [SETTINGS, KEYS],
      useFactory: (settings: NotificationSettings, keys: Keys): Stationery => stationeryOf(settings, keys),
    },
    {
      provide: COURIER,
      inject: [DESK, CLOCK, MAILER, STATIONERY],
      useFactory: (desk: Desk, clock: Clock, mailer: Mailer, stationery: Stationery) =>
        createCourier({ desk, clock, mailer, stationery }),
    },
    {
      provide: SENDING,
      inject: [{ token: DATABASE, optional: true }, LOG],
      useFactory: (database: Database | undefined, log: Log): Turn => {
        const url = database?.options.url;
        return url === undefined ? always : postgresTurn({ url, name: SENDING_TURN, log });
      },
    },
    Sender,
  ],
  views: [outboxView],
  workers: [SendingTurn, MailClearing],
  settings: NotificationSettings,
  announce,
  migrations: [Outbox1772400000000],
};
