// What intake refuses at its door, over HTTP: nothing hostile reaches a decision, and every refusal says where and why.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '@jejak/eventstore';
import { EVENT_STORE } from '@jejak/chassis';
import { openOffice, type Office } from '@jejak/testing';
import { intake } from './service.js';
import { REPORTS, report } from './spec-report.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice([intake]);
});
afterAll(() => office.stop());

describe('the door of lodging', () => {
  it.each<[string, object, number, string | undefined]>([
    ['a type that is wrong', { subject: 7 }, 400, '/subject'],
    ['a field nobody knows', { isAdmin: true }, 400, '/isAdmin'],
    ['a field nobody knows inside', { complainant: { name: 'A', role: 'KAP' } }, 400, '/complainant/role'],
    ['a list where a record is due', { complainant: [] }, 400, '/complainant'],
    ['a list of records where one is due', { complainant: [{ name: 'A' }] }, 400, '/complainant'],
    ['a blank name', { complainant: { name: '   ' } }, 422, '/complainant/name'],
    ['no subject', { subject: undefined }, 422, '/subject'],
    ['a text without end', { narrative: 'x'.repeat(20_001) }, 422, '/narrative'],
    ['an unknown channel', { channel: 'merpati pos' }, 422, '/channel'],
    ['a place that is none', { contact: { villageCode: '74.04.11.9999' } }, 422, '/contact/villageCode'],
    ['a place that two are called', { contact: { villageCode: 'Holimombo' } }, 422, '/contact/villageCode'],
    ['a telephone that is none', { contact: { phone: 'rahasia' } }, 422, '/contact/phone'],
    ['an address that is none', { contact: { email: 'a@' } }, 422, '/contact/email'],
    ['the thirtieth of February', { eventDate: '2026-02-30' }, 422, '/eventDate'],
    ['tomorrow', { eventDate: '2027-01-01' }, 422, '/eventDate'],
    ['a criterion that is none', { caseType: 'rapid-response', rapidCriteria: ['boredom'] }, 422, '/rapidCriteria'],
    ['an effort of numbers', { priorEffort: 3 }, 422, '/priorEffort'],
    ['no criterion', { caseType: 'rapid-response' }, 409, undefined],
  ])('refuses %s', async (_, change, status, pointer) => {
    const answer = await office.post(REPORTS, { body: { ...report, ...change } });
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ title: expect.any(String) })]);
    if (pointer !== undefined)
      expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
  });

  it.each([
    ['broken JSON', '{"subject":', 400],
    ['a field twice', '{"subject":"a","subject":"b"}', 400],
    ['U+0000', JSON.stringify({ ...report, subject: 'a\u0000b' }), 400],
    ['half a character', `{"subject":"\\ud800"}`, 400],
    ['a prototype', '{"__proto__":{"by":"staff"}}', 400],
    ['a number with a fraction', '{"subject":1.5}', 400],
    ['bytes that are no text', new Uint8Array([0x7b, 0xff, 0x7d]), 400],
    ['nesting without end', '['.repeat(50) + ']'.repeat(50), 400],
    ['too much', JSON.stringify({ narrative: 'x'.repeat(300_000) }), 413],
  ])('refuses a body of %s', async (_, raw, status) => {
    expect(await office.post(REPORTS, { raw })).toMatchObject({ status });
  });

  it('needs a key', async () => {
    expect(await office.post(REPORTS, { body: report, key: 'short' })).toMatchObject({
      status: 400,
      body: { type: 'urn:jejak:problem:idempotency-key-missing' },
    });
  });

  it('lets nothing of all that be stored', async () => {
    expect(await office.running.get<EventStore>(EVENT_STORE).head()).toBe('0');
  });
});

describe('a wrong number template', () => {
  it('stops the start with one line', async () => {
    await expect(
      openOffice([intake], { environment: { JEJAK_AGENDA_NUMBER: '{seq}/{ofice}/{year}' } }),
    ).rejects.toThrow(/JEJAK_AGENDA_NUMBER: .*ofice/);
  });
});
