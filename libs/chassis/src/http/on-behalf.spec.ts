// Whose address counts: this process may speak for somebody else, nobody else may.
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { believeOurselves, onBehalfOf } from './on-behalf.js';

const app = express();
app.set('trust proxy', 0).use(believeOurselves, (asked, response) => void response.send(asked.ip));
const addressSeen = async (headers: Readonly<Record<string, string>>): Promise<string> =>
  (await request(app).get('/').set(headers)).text;

describe('a call of this process to itself', () => {
  it('counts for whom it is made', async () => {
    expect(await addressSeen(onBehalfOf('203.0.113.7'))).toBe('203.0.113.7');
    expect(await addressSeen(onBehalfOf('2001:db8::7'))).toBe('2001:db8::7');
  });

  it('lends nobody an address who does not know the word', async () => {
    const [[name = '', value = ''] = []] = Object.entries(onBehalfOf('203.0.113.7'));
    const guessed = value.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    for (const said of [guessed, '203.0.113.7', ' 203.0.113.7', 'wörd 203.0.113.7', value.split(' ')[0] ?? ''])
      expect(await addressSeen({ [name]: said })).toMatch(/127\.0\.0\.1$|::1$/);
    expect(await addressSeen({ 'X-Forwarded-For': '203.0.113.7' })).toMatch(/127\.0\.0\.1$|::1$/);
  });
});
