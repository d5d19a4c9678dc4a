// docs/events.md, written from the catalogue of libs/case and the announcements: the page can not drift from the code.
import { CATALOGUE, ownedBy, type CaseEventType, type Owner } from '@jejak/case';
import { intakeAnnouncements } from './announcements/intake.js';
import { resolutionAnnouncements } from './announcements/resolution.js';
import { routingAnnouncements } from './announcements/routing.js';
import { INTEGRATION_EVENTS, type IntegrationEventType } from './integration-event.js';

const ANNOUNCED: { readonly [type: string]: unknown } = {
  ...intakeAnnouncements,
  ...routingAnnouncements,
  ...resolutionAnnouncements,
};
const OWNERS: readonly Owner[] = ['intake', 'routing', 'resolution'];

const fieldsOf = (type: CaseEventType): string =>
  Object.entries(CATALOGUE[type].fields)
    .map(([name, cls]) => (cls === 'plain' ? `\`${name}\`` : `\`${name}\` **${String(cls)}**`))
    .join(', ');

const rowOf = (type: CaseEventType): string => {
  const { meaning, stages } = CATALOGUE[type];
  return `| \`${type}\` | ${meaning} | ${stages.join(', ')} | ${fieldsOf(type)} | ${ANNOUNCED[type] === null ? '–' : 'yes'} |`;
};

const sectionOf = (owner: Owner): string =>
  [
    `## ${owner}`,
    '',
    '| event | meaning | legal in stage | fields (bold: sealed, by class) | announced |',
    '|---|---|---|---|---|',
    ...ownedBy(owner).map(rowOf),
  ].join('\n');

const messageRow = (type: IntegrationEventType): string => {
  const { owner, schema } = INTEGRATION_EVENTS[type];
  return `| \`${type}\` | ${owner} | ${schema.required.map((name) => `\`${name}\``).join(', ') || '–'} |`;
};

/** The page as Markdown, ending with a line break. */
export const eventsPage = (): string =>
  [
    '# Events',
    '',
    'The catalogue, written from `libs/case` and `libs/contracts` (`UPDATE_DOCS=1 npm test -- events-page` writes it anew). Names and',
    'fields are the storage format: they are never renamed and never removed; a new shape gets an upcaster in `libs/case/src/codec.ts`.',
    '',
    'A case is the stream `case-<uuid>`; each event type has exactly one owner, held by type, by lint and by database role.',
    'Sealed fields are encrypted under a key of the person (or of the file) they speak of; see ADR 0004.',
    '',
    ...OWNERS.flatMap((owner) => [sectionOf(owner), '']),
    '## Integration events',
    '',
    'CloudEvents 1.0, topic `jejak.cases.v1`, keyed by case id. A consumer believes the store, not the message.',
    '',
    '| type | announced by | data |',
    '|---|---|---|',
    ...(Object.keys(INTEGRATION_EVENTS) as IntegrationEventType[]).map(messageRow),
    '',
  ].join('\n');
