// Mail through a server: one connection for each mail, and an outcome that says no more than is known.
import { createTransport } from 'nodemailer';
import type { Outcome } from './decisions.js';
import { compose, type Mailer } from './mailer.js';
import { SEND_WITHIN_MS } from './rules.js';

/** How long each part of a conversation may take, in milliseconds; all of it within `wholeMs`. */
export interface SmtpPatience {
  readonly partMs: number;
  readonly wholeMs: number;
}
const PATIENCE: SmtpPatience = { partMs: 20_000, wholeMs: SEND_WITHIN_MS };

/** What nodemailer tells of a failure. Its message may quote an address, so it is never told on. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ECONNECTION: 'connection',
  ESOCKET: 'connection',
  EDNS: 'dns',
  ETIMEDOUT: 'timeout',
  EABORT: 'timeout',
  ETLS: 'tls',
  EREQUIRETLS: 'tls',
  EAUTH: 'authentication',
  ENOAUTH: 'authentication',
  EPROTOCOL: 'protocol',
};

/** Only what the server says of this recipient or this text is final; a refused login or sender is ours to repair. */
const isFinal = ({ code, command, responseCode = 0 }: SmtpError): boolean =>
  responseCode >= 500 && (command === 'RCPT TO' || code === 'EMESSAGE');

const outcomeOf = (error: SmtpError, handedOver: boolean): Exclude<Outcome, { kind: 'no-use' | 'sent' }> => {
  const { responseCode, code = '' } = error;
  if (responseCode !== undefined) return { kind: 'failed', code: `smtp-${responseCode}`, permanent: isFinal(error) };
  const name = NAMES[code] ?? 'mail-error';
  return handedOver ? { kind: 'uncertain', code: name } : { kind: 'failed', code: name, permanent: false };
};

/** @param url `smtp://` or `smtps://`, with the login if there is one */
export const smtpMailer = (url: string, { partMs, wholeMs }: SmtpPatience = PATIENCE): Mailer => ({
  send: async (mail) => {
    const { raw, envelope } = await compose(mail);
    const transport = createTransport({
      url,
      connectionTimeout: partMs,
      greetingTimeout: partMs,
      socketTimeout: partMs,
      dnsTimeout: partMs,
    });
    let handedOver = false;
    // It is read only after the server asked for the text; from its end on the mail may have been accepted.
    transport.use('stream', ({ message }, done) => {
      message.processFunc((whole) => whole.once('end', () => (handedOver = true)));
      done();
    });
    try {
      const signal = AbortSignal.timeout(wholeMs);
      const { response } = await transport.sendMail({ envelope, raw, signal });
      return { kind: 'sent', acceptedBy: `smtp-${response.slice(0, 3)}` };
    } catch (error) {
      return outcomeOf(error as SmtpError, handedOver);
    } finally {
      transport.close();
    }
  },
});
