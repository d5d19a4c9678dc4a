// The port of the post, and how a mail becomes the bytes that a server or a file gets.
import { createTransport } from 'nodemailer';
import type { Outcome } from './decisions.js';

/** `@Inject(MAILER)`. */
export const MAILER = Symbol('notification.mailer');

/** A mail to one person. `to` is personal data: it goes into the mail and nowhere else. */
export interface Mail {
  /** Of the delivery. */
  readonly id: string;
  /** The same for every attempt, so that a receiver who got it twice can tell. */
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly language: string;
  readonly date: Date;
}

/** Sends one mail. What can go wrong with a mail server is an outcome; only a bug throws. */
export interface Mailer {
  send(mail: Mail): Promise<Exclude<Outcome, { kind: 'no-use' }>>;
}

/** The Message-ID of a delivery: its id at the domain of the sender. */
export const messageIdOf = (deliveryId: string, from: string): string =>
  `<${deliveryId}@${/@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'}>`;

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A mail as RFC 5322 wants it, with the envelope that it travels in. */
export interface Composed {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: string };
}

/** Composes a mail. Nothing is ever read from files or addresses that a text might name. */
export const compose = async ({ messageId, from, to, subject, text, language, date }: Mail): Promise<Composed> => {
  const { message, envelope } = await composer.sendMail({
    messageId,
    from,
    to: { name: '', address: to },
    subject,
    text,
    date,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const [recipient, ...others] = envelope.to;
  if (!Buffer.isBuffer(message) || recipient === undefined || others.length > 0 || envelope.from === false)
    throw new Error('A mail goes from one sender to one recipient.');
  return { raw: message, envelope: { from: envelope.from, to: recipient } };
};
