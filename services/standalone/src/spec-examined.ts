// A report on the desk of its examiner, for specs about what comes then.
import { accountsIn, until, type Journey } from './spec-journey.js';

const checklist = (lines: string, answer: string) => Object.fromEntries(lines.split(' ').map((line) => [line, answer]));
const FORMAL = checklist(
  'identity identity-document reachable-contact reported-party chronology prior-effort remedy supporting-documents',
  'yes',
);
const MATERIAL = checklist(
  'event-within-two-years not-before-a-court not-reported-before within-authority within-work-area not-settled-by-agency reasonable-time-passed',
  'pass',
);

/** Takes a report that was just lodged to its examiner `asr`, by everybody whose step it is. */
export const toExaminer = async (journey: Journey, caseId: string): Promise<void> => {
  const act = async (as: string, path: string, body: object): Promise<void> => {
    const done = await journey.post(path.replace(':id', caseId), { as, body });
    if (done.status >= 300) throw new Error(`${path} answered ${done.status}.`);
  };
  await act('pvl', '/api/intake/v1/cases/:id/formal-check', { answers: FORMAL });
  await act('pvl', '/api/intake/v1/cases/:id/material-check', { answers: MATERIAL, proposal: 'accept' });
  const staff = accountsIn(journey.home);
  const members = ['kap', 'asr', 'rsm'].flatMap((account) => staff[account]?.staffId ?? []);
  const accepted = { decision: 'accept', class: 'simple', members, minutes: 'Rapat sepakat.' };
  await act('kap', '/api/intake/v1/cases/:id/plenary-decision', accepted);
  await until('the case to be routed', async () => {
    const { body } = await journey.get(`/api/records/v1/cases/${caseId}`, 'kap');
    return body.facts.unit === null ? undefined : true;
  });
  await act('kap', '/api/routing/v1/cases/:id/examiners', { examiners: [staff.asr?.staffId] });
};
