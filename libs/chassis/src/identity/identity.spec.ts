// Who a request is from: tokens of a real issuer, receipts, and people whom nobody registered.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Principal } from '@jejak/access';
import { derivedIds, memoryKeyring, receiptTokens, type Keyring } from '@jejak/vault';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { fixedClock } from '../fakes.js';
import { createAuthenticator } from './authenticator.js';
import { createVerifier } from './verifier.js';

const clock = fixedClock();
const now = Math.floor(clock.now().getTime() / 1_000);
let server: Server;
let issuer: string;
let isDown = false;
let asked = 0;
let good: CryptoKey;
let publicPem: string;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  good = pair.privateKey;
  publicPem = await exportSPKI(pair.publicKey);
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
  server = createServer((request, response) => {
    asked += 1;
    if (isDown) {
      response.writeHead(503).end();
      return;
    }
    const isDiscovery = request.url === '/.well-known/openid-configuration';
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(isDiscovery ? { issuer, jwks_uri: `${issuer}/keys` } : { keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const verifierOf = () => createVerifier({ issuer, audience: 'jejak', algorithms: ['ES256', 'RS256'], clock });

interface Token {
  readonly alg?: string;
  readonly kid?: string;
  readonly key?: CryptoKey | Uint8Array;
  readonly claims?: Record<string, unknown>;
}
const sign = ({ alg = 'ES256', kid = 'k1', key = good, claims = {} }: Token = {}) =>
  new SignJWT({ sub: 'wati', iss: issuer, aud: 'jejak', iat: now, exp: now + 300, ...claims })
    .setProtectedHeader({ alg, kid, typ: 'at+jwt' })
    .sign(key);

describe('a token of the issuer', () => {
  it('is verified with the keys that the issuer publishes, which are asked for once', async () => {
    const verifier = verifierOf();
    expect(await verifier.verify(await sign())).toEqual({ issuer, subject: 'wati', secondFactor: false });
    const before = asked;
    await verifier.verify(await sign({ claims: { sub: 'budi' } }));
    expect(asked).toBe(before);
  });

  it('says whether the session was begun with a second factor', async () => {
    expect((await verifierOf().verify(await sign({ claims: { amr: ['pwd', 'otp'] } }))).secondFactor).toBe(true);
    expect((await verifierOf().verify(await sign({ claims: { amr: ['pwd'] } }))).secondFactor).toBe(false);
  });

  it('is refused when it is signed with the public key as if that were a secret', async () => {
    const forged = await sign({ alg: 'HS256', key: new TextEncoder().encode(publicPem) });
    await expect(verifierOf().verify(forged)).rejects.toMatchObject({ status: 401 });
  });

  it('is refused under a key that the issuer does not publish', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const foreign = await sign({ alg: 'RS256', kid: 'k9', key: privateKey });
    await expect(verifierOf().verify(foreign)).rejects.toMatchObject({ status: 401 });
  });

  it('is refused without an expiry or a subject', async () => {
    for (const claims of [{ exp: undefined }, { sub: undefined }])
      await expect(verifierOf().verify(await sign({ claims }))).rejects.toMatchObject({ status: 401 });
  });

  it('is refused from its expiry on, however often it held before', async () => {
    const own = fixedClock();
    const verifier = createVerifier({ issuer, audience: 'jejak', algorithms: ['ES256'], clock: own });
    const token = await sign();
    await verifier.verify(token);
    own.advance(299_000);
    expect(await verifier.verify(token)).toMatchObject({ subject: 'wati' });
    own.advance(7_000);
    await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
  });

  it('cannot be judged while the issuer is down, and can as soon as it is back', async () => {
    const verifier = verifierOf();
    isDown = true;
    await expect(verifier.verify(await sign())).rejects.toMatchObject({ status: 503, kind: 'issuer-unreachable' });
    isDown = false;
    expect(await verifier.verify(await sign())).toMatchObject({ subject: 'wati' });
  });
});

describe('a principal', () => {
  const keyring = memoryKeyring();
  const staff: Principal = {
    kind: 'person',
    id: 'staff-1',
    roles: ['PVL'],
    office: 'kdi',
    unit: null,
    agency: null,
    caseId: null,
    secondFactor: true,
    suspended: false,
  };
  const authenticatorOf = (ring: Keyring = keyring) =>
    createAuthenticator({
      verifier: verifierOf(),
      directory: { find: (_, subject) => (subject === 'officer' ? staff : undefined) },
      receipts: receiptTokens(ring),
      derived: derivedIds(ring),
      clock,
    });

  it('is a member of staff where the directory knows the subject, whatever roles the token claims', async () => {
    const token = await sign({ claims: { sub: 'officer', roles: ['PIM'] } });
    expect(await authenticatorOf().principalOf(`Bearer ${token}`)).toEqual(staff);
  });

  it('is a complainant under a pseudonym that stays the same when keys are rotated', async () => {
    const header = `Bearer ${await sign()}`;
    const before = await authenticatorOf().principalOf(header);
    expect(before).toMatchObject({ kind: 'person', roles: ['PEL'], id: expect.stringMatching(/^[0-9a-f]{8}-/) });
    expect(await authenticatorOf(keyring.rotate('blind-index')).principalOf(header)).toEqual(before);
  });

  it('is the holder of one receipt, for as long as its session lasts', async () => {
    const { issueReceiptToken } = receiptTokens(keyring);
    const token = await issueReceiptToken('c1', clock.now());
    const holder = { kind: 'receipt', caseId: 'c1', roles: ['RCP'] };
    expect(await authenticatorOf().principalOf(`Bearer ${token}`)).toMatchObject(holder);
    const old = await issueReceiptToken('c1', fixedClock('2026-03-01T00:00:00.000Z').now());
    await expect(authenticatorOf().principalOf(`Bearer ${old}`)).rejects.toMatchObject({ status: 401 });
  });

  it('is the public without a token', async () => {
    expect(await authenticatorOf().principalOf(undefined)).toMatchObject({ kind: 'public', id: 'public', roles: [] });
  });

  it('is another object for each request, since decisions are remembered by it', async () => {
    const authenticator = authenticatorOf();
    for (const header of [undefined, `Bearer ${await sign({ claims: { sub: 'officer' } })}`]) {
      const [one, other] = [await authenticator.principalOf(header), await authenticator.principalOf(header)];
      expect(one).toEqual(other);
      expect(one).not.toBe(other);
    }
  });
});
