// What the bench of pages needs to be there: reports that wait for the plenary, one that waits for its final report, and a closed file.
import { formalAnswers, lateCard, materialAnswers } from '../demo/bodies.js';
import type { People } from '../demo/people.js';
import { examineUntilReport, liveThrough, type Timed } from './lifecycle.js';
import type { Ground } from './pages.js';

const untimed: Timed = (_, request) => request();

const lodge = async ({ citizen }: People): Promise<string> => {
  const report = { ...lateCard, priorEffort: true, priorEffortText: 'Keberatan tertulis.' };
  return (await citizen.client.post<{ caseId: string }>('/api/intake/v1/reports', report)).caseId;
};

const toPlenary = async (people: People): Promise<void> => {
  const at = `/api/intake/v1/cases/${await lodge(people)}`;
  const { client } = people.intake;
  await client.post(`${at}/formal-check`, { answers: formalAnswers });
  await client.post(`${at}/material-check`, { answers: materialAnswers(), proposal: 'accept' });
};

/** Lodges what is to be shown, `reports` of them for the lists, through the API as the people who would do it. */
export const prepare = async (people: People, reports: number): Promise<Ground> => {
  for (let count = 0; count < reports; count += 1) await toPlenary(people);
  const closed = await liveThrough(people, untimed);
  const { caseId: examined } = await examineUntilReport(people, untimed);
  return { closed, examined, received: await lodge(people) };
};
