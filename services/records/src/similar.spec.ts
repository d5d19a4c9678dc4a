// What everybody may ask costs the database one look a minute.
import { describe, expect, it } from '@jest/globals';
import type { Views } from '@jejak/chassis';
import { SimilarApi } from './api/similar.js';

const scene = () => {
  const asked: string[] = [];
  let isDown = false;
  const read: Views['read'] = (view, { after }) => {
    asked.push(after === undefined ? view : `${view} ${after}`);
    return isDown ? Promise.reject(new Error('away')) : (Promise.resolve({ atLeast: 5, endings: [] }) as never);
  };
  const api = new SimilarApi({ names: [], read, rebuild: () => Promise.reject(new Error('unasked')) });
  return { asked, api, fall: () => (isDown = true), rise: () => (isDown = false) };
};
const question = { agency: 'buton-disdukcapil' };

describe('what closed reports tell', () => {
  it('is looked up once for many who ask, and anew for whoever has just written something', async () => {
    const { api, asked } = scene();
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.similar(undefined, question)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(asked).toEqual(['public-timeline', 'caseload']);
    await api.similar('42', question);
    expect(asked.slice(2)).toEqual(['public-timeline 42', 'caseload 42']);
    await api.similar(undefined, { substance: 'water' });
    expect(asked).toHaveLength(6);
  });

  it('keeps no failure', async () => {
    const { api, fall, rise } = scene();
    fall();
    await expect(api.similar(undefined, question)).rejects.toThrow('away');
    rise();
    expect(await api.similar(undefined, question)).toMatchObject({ atLeast: 5 });
  });
});
