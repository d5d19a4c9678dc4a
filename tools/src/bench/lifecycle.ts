// One whole life of a report as the bench lives it: fifteen acts, and three readings of its own writes.
import { finalReport, formalAnswers, lateCard, materialAnswers } from '../demo/bodies.js';
import type { People } from '../demo/people.js';

/** What every act answers. */
interface Answer {
  readonly caseId: string;
  readonly position: string;
  readonly finalReportDraft?: number | null;
  readonly closureDraft?: number | null;
}

/** Times one request under its kind. */
export type Timed = <T>(kind: 'write' | 'read', request: () => Promise<T>) => Promise<T>;

const SUMMARY = { outcome: 'found', summary: 'Terbukti penundaan berlarut.' };
const ALL_EFFORT = { ...lateCard, priorEffort: true, priorEffortText: 'Keberatan tertulis.' };

/** How one report is acted on and read. */
interface Course {
  readonly caseId: string;
  readonly act: (by: keyof People, path: string, body: object) => Promise<Answer>;
  readonly read: (path: string, after: string) => Promise<unknown>;
}

/** Lodges one report and examines it until nothing is missing but the final report. */
export const examineUntilReport = async (people: People, timed: Timed): Promise<Course> => {
  const { citizen, head, examiner, monitor } = people;
  const lodged = await timed('write', () => citizen.client.post<Answer>('/api/intake/v1/reports', ALL_EFFORT));
  const { caseId } = lodged;
  const act = (by: keyof People, path: string, body: object): Promise<Answer> =>
    timed('write', () => people[by].client.post<Answer>(`/api/${path.replace(':id', caseId)}`, body));
  const read = (path: string, after: string): Promise<unknown> =>
    timed('read', () => head.client.get(`/api/records/v1/${path}`, { after }));

  await act('intake', 'intake/v1/cases/:id/formal-check', { answers: formalAnswers });
  await act('intake', 'intake/v1/cases/:id/material-check', { answers: materialAnswers(), proposal: 'accept' });
  const members = [head, examiner, monitor].flatMap(({ staffId }) => staffId ?? []);
  const decided = { decision: 'accept', class: 'simple', members, minutes: 'Rapat sepakat.' };
  const accepted = await act('head', 'intake/v1/cases/:id/plenary-decision', decided);
  await read('inbox', accepted.position);
  await act('head', 'routing/v1/cases/:id/route', {});
  await act('head', 'routing/v1/cases/:id/examiners', { examiners: [examiner.staffId] });
  await act('examiner', 'resolution/v1/cases/:id/document-review', {
    suspected: ['undue-delay'],
    findings: 'Dokumen.',
  });
  await act('examiner', 'resolution/v1/cases/:id/clarifications', {
    addressee: 'Kepala Dinas',
    questions: ['Mengapa?'],
  });
  await act('liaison', 'resolution/v1/cases/:id/clarifications/1/reply', { reply: 'Blangko habis.' });
  await act('examiner', 'resolution/v1/cases/:id/result-notice', SUMMARY);
  await act('intake', 'resolution/v1/cases/:id/comment', { accepts: true });
  return { caseId, act, read };
};

/** Lodges, examines and closes one report, and says which. */
export const liveThrough = async (people: People, timed: Timed): Promise<string> => {
  const { caseId, act, read } = await examineUntilReport(people, timed);
  const { actions: _, ...report } = finalReport('2100-01-01');
  const drafted = await act('examiner', 'resolution/v1/cases/:id/final-report', report);
  await act('head', 'resolution/v1/cases/:id/final-report-signature', { draft: drafted.finalReportDraft });
  const reason = { reason: 'settled-by-agency' };
  const closing = await act('examiner', 'resolution/v1/cases/:id/closure-draft', reason);
  await act('monitor', 'resolution/v1/cases/:id/closure-check', { draft: closing.closureDraft, agreed: true });
  const closed = await act('head', 'resolution/v1/cases/:id/closure-approval', { draft: closing.closureDraft });
  await read(`cases/${caseId}`, closed.position);
  await read(`cases/${caseId}/timeline`, closed.position);
  return caseId;
};
