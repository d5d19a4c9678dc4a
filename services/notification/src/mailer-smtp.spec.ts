// Mail through a real conversation with a small server on this machine: accepted, refused, cut off, out of reach.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpMailer } from './mailer-smtp.js';
import { messageIdOf, type Mail } from './mailer.js';

const mail: Mail = {
  id: '11111111-1111-8111-8111-111111111111',
  messageId: '<11111111-1111-8111-8111-111111111111@example.org>',
  from: 'Ombudsman RI <jejak@example.org>',
  to: 'waode@example.net',
  subject: 'Laporan Anda telah diterima – nomor 0001/AGD/KDI/III/2026',
  text: 'Yth. Pelapor,\n\n.titik di awal baris\n',
  language: 'id',
  date: new Date('2026-03-02T03:00:00.000Z'),
};
interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly text: string;
}
/** With whoever falls silent. Whoever answers is given the usual time, however slow this machine is. */
const LITTLE = { partMs: 300, wholeMs: 2_000 };
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A mail server; what it took. */
const serverThat = async (options: SMTPServerOptions = {}) => {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString(),
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined); // a client that hangs up is what some of these are about
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { taken, url: `smtp://127.0.0.1:${port}` };
};

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

/** A server that speaks SMTP up to the text and then does as it likes. */
const serverThatAfterText = async (then: (socket: Socket) => void, takesText = true) => {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    let isText = false;
    socket.on('data', (chunk) => {
      const said = chunk.toString();
      if (isText) {
        if (said.includes('\r\n.\r\n')) then(socket);
      } else if (said.startsWith('DATA')) {
        if (!takesText) return then(socket);
        isText = true;
        socket.write('354 go on\r\n');
      } else socket.write('250 ok\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe('a mail server', () => {
  it('that accepts gets the mail as it was written, from one sender to one recipient', async () => {
    const { taken, url } = await serverThat();
    expect(await smtpMailer(url).send(mail)).toEqual({ kind: 'sent', acceptedBy: 'smtp-250' });
    const [only] = taken;
    expect(only).toMatchObject({ from: 'jejak@example.org', to: ['waode@example.net'] });
    expect(only?.text).toContain(`Message-ID: ${mail.messageId}`);
    expect(only?.text).toContain('Auto-Submitted: auto-generated');
    expect(only?.text).toMatch(/^\.titik di awal baris/m);
  });

  it('is logged in to, when the address says how', async () => {
    const logins: string[] = [];
    const { url } = await serverThat({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) => {
        logins.push(`${username}/${password}`);
        callback(null, { user: 'jejak' });
      },
    });
    expect(await smtpMailer(url.replace('//', '//jejak:se%40cret@')).send(mail)).toMatchObject({
      kind: 'sent',
    });
    expect(logins).toEqual(['jejak/se@cret']);
  });

  it.each([
    [
      'refuses the recipient for good',
      { onRcptTo: (_a, _s, callback) => callback(refusal(550)) },
      { kind: 'failed', code: 'smtp-550', permanent: true },
    ],
    [
      'asks to come back later',
      { onRcptTo: (_a, _s, callback) => callback(refusal(450)) },
      { kind: 'failed', code: 'smtp-450', permanent: false },
    ],
    [
      'refuses the text for good',
      { onData: (stream, _s, callback) => stream.resume().on('end', () => callback(refusal(554))) },
      { kind: 'failed', code: 'smtp-554', permanent: true },
    ],
    [
      'does not know our sender: ours to repair',
      { onMailFrom: (_a, _s, callback) => callback(refusal(550)) },
      { kind: 'failed', code: 'smtp-550', permanent: false },
    ],
  ] satisfies [string, SMTPServerOptions, object][])('that %s is heard', async (_, options, outcome) => {
    const { url } = await serverThat(options);
    expect(await smtpMailer(url).send(mail)).toEqual(outcome);
  });

  it('that refuses the login is ours to repair: nothing is given up for it', async () => {
    const { url } = await serverThat({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_a, _s, callback) => callback(refusal(535)),
    });
    expect(await smtpMailer(url.replace('//', '//jejak:wrong@')).send(mail)).toEqual({
      kind: 'failed',
      code: 'smtp-535',
      permanent: false,
    });
  });

  it('that is not there has taken nothing', async () => {
    const { url } = await serverThat();
    await closers.pop()?.();
    expect(await smtpMailer(url).send(mail)).toEqual({
      kind: 'failed',
      code: 'connection',
      permanent: false,
    });
  });

  it('that hangs up after the text may have taken it: uncertain', async () => {
    const url = await serverThatAfterText((socket) => socket.destroy());
    expect(await smtpMailer(url).send(mail)).toMatchObject({ kind: 'uncertain', code: 'connection' });
  });

  it('that hangs up when the text is due has taken nothing', async () => {
    const url = await serverThatAfterText((socket) => socket.destroy(), false);
    expect(await smtpMailer(url).send(mail)).toEqual({
      kind: 'failed',
      code: 'connection',
      permanent: false,
    });
  });

  it('that falls silent after the text may have taken it: uncertain, in bounded time', async () => {
    const url = await serverThatAfterText(() => undefined);
    expect(await smtpMailer(url, LITTLE).send(mail)).toEqual({ kind: 'uncertain', code: 'timeout' });
  });

  it('that never greets has taken nothing', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise((resolve) => silent.close(() => resolve())));
    const url = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    expect(await smtpMailer(url, LITTLE).send(mail)).toEqual({ kind: 'failed', code: 'timeout', permanent: false });
  });
});

describe('a Message-ID', () => {
  it('is the delivery at the domain of the sender', () => {
    expect(messageIdOf('d', 'Ombudsman RI <jejak@example.org>')).toBe('<d@example.org>');
    expect(messageIdOf('d', 'jejak@localhost')).toBe('<d@localhost>');
  });
});
