// The approvals queue: a case is in it for exactly whom its file offers an act of two persons, whatever the case has come to.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ACTIONS } from '@jejak/access';
import { preparationOf, TWO_PERSON_ACTS } from './approvals.js';
import { API, CASES, openRecords, type RecordsOffice } from './spec-office.js';
import { castOf, storyOf, type Cast } from './spec-scribe.js';

const PEOPLE = ['pvl', 'asr', 'asr-2', 'rsm', 'kap', 'kap-mks', 'pim', 'nar', 'nar-2', 'aud'];
const WAITING = {
  proposed: castOf(51),
  drafted: castOf(52),
  reported: castOf(53),
  closing: castOf(54),
  checked: castOf(55),
} as const;
const ALL: readonly Cast[] = [...Object.values(CASES), ...Object.values(WAITING)];

let at: RecordsOffice;
beforeAll(async () => {
  at = await openRecords();
  const { proposed, drafted, reported, closing, checked } = WAITING;
  await at.write.case(proposed, storyOf(proposed, 'proposed'));
  const upTo = (cast: Cast, last: string) => {
    const story = storyOf(cast, 'closed');
    return story.slice(0, story.findIndex(([, { type }]) => type === last) + 1);
  };
  await at.write.case(drafted, upTo(drafted, 'FinalReportDrafted'));
  await at.write.case(reported, upTo(reported, 'CorrectiveActionReported'));
  await at.write.case(closing, upTo(closing, 'ClosureDrafted'));
  await at.write.case(checked, upTo(checked, 'ClosureChecked'));
  await at.office.running.caughtUp();
});
afterAll(() => at.stop());

interface Item {
  readonly caseId: string;
  readonly approvals: readonly { readonly action: string; readonly since: string | null; readonly by: string | null }[];
}
/** Nothing for whom the queue is not. */
const queueOf = async (as: string): Promise<readonly Item[]> => (await at.get('/approvals', as)).body.items ?? [];

describe('the acts of two persons', () => {
  it('are those that access keeps from whoever prepared them, and each is made to wait by an event', () => {
    for (const action of TWO_PERSON_ACTS) {
      expect(ACTIONS[action].notWhoDid).not.toEqual([]);
      expect([action, typeof preparationOf(action)]).toEqual([action, 'string']);
    }
    const approving = TWO_PERSON_ACTS.flatMap((action) => Object.keys(ACTIONS[action].whom));
    expect(new Set(approving)).toEqual(new Set(Object.keys(ACTIONS['read-approvals'].whom)));
    expect(TWO_PERSON_ACTS).toEqual(expect.arrayContaining(['sign-final-report', 'check-closure', 'approve-closure']));
  });
});

describe('the approvals queue', () => {
  it.each(PEOPLE)('has for %s exactly what the case files offer', async (as) => {
    const offered: string[] = [];
    for (const cast of ALL) {
      const { status, body } = await at.file(cast, as);
      const steps: readonly string[] = status === 200 ? body.nextSteps : [];
      for (const action of steps)
        if ((TWO_PERSON_ACTS as readonly string[]).includes(action)) offered.push(`${cast.caseId} ${action}`);
    }
    const queued = (await queueOf(as)).flatMap(({ caseId, approvals }) =>
      approvals.map(({ action }) => `${caseId} ${action}`),
    );
    expect(queued.toSorted()).toEqual(offered.toSorted());
  });

  it('is long for a head, shorter for a monitor, and not there for whoever agrees to nothing', async () => {
    const has = async (as: string) => new Set((await queueOf(as)).map(({ caseId }) => caseId));
    expect([...(await has('kap'))]).toEqual(expect.arrayContaining(Object.values(WAITING).map(({ caseId }) => caseId)));
    expect(await has('rsm')).toEqual(new Set([WAITING.reported.caseId, WAITING.closing.caseId]));
    for (const as of ['asr', 'pvl', 'aud', 'nar', 'opr', 'dpo', undefined])
      expect([as, (await at.get('/approvals', as)).status]).toEqual([as, 403]);
  });

  it('says who prepared it and since when', async () => {
    const found = (await queueOf('kap')).find(({ caseId }) => caseId === WAITING.drafted.caseId);
    expect(found?.approvals).toEqual([{ action: 'sign-final-report', since: expect.any(String), by: 'asr' }]);
  });

  it('comes page by page, each case once, and ends', async () => {
    const whole = (await queueOf('pim')).map(({ caseId }) => caseId);
    const paged: string[] = [];
    let next: string | null = '';
    for (let pages = 0; next !== null && pages < 20; pages += 1) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await at.get(`/approvals?limit=2${cursor}`, 'pim');
      paged.push(...(body.items as readonly Item[]).map(({ caseId }) => caseId));
      next = body.next as string | null;
    }
    expect([next, paged]).toEqual([null, whole]);
    expect((await at.office.get(`${API}/approvals?cursor=soon`, { as: 'pim' })).status).toBe(400);
  });
});

describe('one’s own step in a list', () => {
  const stepOf = async (cast: Cast, as: string): Promise<string | null | undefined> => {
    const { body } = await at.get('/search?limit=200', as);
    return (body.items as readonly { caseId: string; yourStep: string | null }[]).find(
      ({ caseId }) => caseId === cast.caseId,
    )?.yourStep;
  };

  it('is there where the case waits for this very reader, and for nobody else who might act', async () => {
    expect(await stepOf(WAITING.drafted, 'kap')).toBe('sign-final-report');
    expect(await stepOf(WAITING.drafted, 'asr')).toBeNull();
    expect(await stepOf(CASES.examined, 'nar')).toBe('reply-to-clarification');
    expect(await stepOf(CASES.examined, 'asr')).toBeNull();
    expect(await stepOf(CASES.fresh, 'pvl')).toBe('formal-check');
    expect(await stepOf(CASES.fresh, 'aud')).toBeNull();
  });

  it('is one of the next steps, which are those of the file', async () => {
    const { body } = await at.get('/inbox?limit=200', 'kap');
    for (const { caseId, nextSteps, yourStep } of body.items as readonly {
      caseId: string;
      nextSteps: readonly string[];
      yourStep: string | null;
    }[]) {
      expect((await at.get(`/cases/${caseId}`, 'kap')).body.nextSteps).toEqual(nextSteps);
      if (yourStep !== null) expect(nextSteps).toContain(yourStep);
    }
  });
});

describe('a queue of many', () => {
  const MANY = 205;

  it('is walked through to its end, stride by stride, also for whom nothing of it waits', async () => {
    const before = (await at.get('/approvals?limit=200', 'kap')).body.items.length as number;
    for (let n = 0; n < MANY; n += 1) {
      const cast = castOf(1_000 + n);
      await at.write.case(cast, storyOf(cast, 'proposed', { receivedOn: '2026-03-20' }));
    }
    const first = await at.get('/approvals?limit=200', 'kap');
    expect(first.body.items).toHaveLength(200);
    const rest = await at.get(`/approvals?limit=200&cursor=${first.body.next as string}`, 'kap');
    expect([rest.body.items.length, rest.body.next]).toEqual([before + MANY - 200, null]);
    expect((await at.get('/approvals', 'kap-mks')).body).toEqual({ items: [], next: null });
  }, 60_000);
});
