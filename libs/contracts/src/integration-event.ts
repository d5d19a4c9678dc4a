// What crosses a boundary: the envelope (CloudEvents 1.0) and the catalogue of integration events with their JSON Schemas.
import { caseStream, type Owner } from '@jejak/case';

/** CloudEvents 1.0 in JSON. `id` is the stored event's id, `subject` the case: a consumer believes the store, not the message. */
export interface IntegrationEvent<T extends string = string, D = unknown> {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: T;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  /** Revision of the causing event in the case's stream. */
  readonly jejakrevision: number;
  readonly data: D;
}

/** Where the stored event of a message lies: what a reaction believes instead of the message. */
export const causeOf = ({ subject, id, jejakrevision }: IntegrationEvent) => ({
  stream: caseStream(subject),
  id,
  revision: jejakrevision,
});

/** The topic of every event about a case; keyed by case id. */
export const CASES_TOPIC = 'jejak.cases.v1';

const code = { type: 'string', minLength: 1, maxLength: 100 } as const;
const count = { type: 'integer', minimum: 0 } as const;
const codes = { type: 'array', items: code } as const;
const shape = <P extends Record<string, object>>(properties: P) =>
  ({ type: 'object', required: Object.keys(properties), properties }) as const;

/** Every integration event: who announces it and what its data must look like. Unknown fields are tolerated; none is ever removed. */
export const INTEGRATION_EVENTS = {
  'case.received.v1': {
    owner: 'intake',
    schema: shape({ caseType: code, channel: code, office: code, agendaNumber: code, language: code }),
  },
  'case.completion-requested.v1': { owner: 'intake', schema: shape({ items: codes, dueDays: count }) },
  'case.completed.v1': { owner: 'intake', schema: shape({}) },
  'case.accepted.v1': { owner: 'intake', schema: shape({ class: code }) },
  'case.registered.v1': { owner: 'intake', schema: shape({ registrationNumber: code }) },
  'case.refused.v1': { owner: 'intake', schema: shape({ ground: code }) },
  'case.withdrawn.v1': { owner: 'intake', schema: shape({}) },
  'case.consultation-answered.v1': { owner: 'intake', schema: shape({}) },
  'case.routed.v1': { owner: 'routing', schema: shape({ office: code, unit: code }) },
  'case.transferred.v1': { owner: 'routing', schema: shape({ fromOffice: code, office: code, unit: code }) },
  'case.examiners-assigned.v1': { owner: 'routing', schema: shape({ letterOfAssignment: code, examiners: count }) },
  'case.clarification-requested.v1': { owner: 'resolution', schema: shape({ n: count, agency: code, dueDays: count }) },
  'case.clarification-received.v1': { owner: 'resolution', schema: shape({ n: count }) },
  'case.result-notified.v1': { owner: 'resolution', schema: shape({ outcome: code, commentDays: count }) },
  'case.final-report-issued.v1': { owner: 'resolution', schema: shape({ outcome: code }) },
  'case.corrective-actions-ordered.v1': { owner: 'resolution', schema: shape({ owners: codes }) },
  'case.corrective-action-rejected.v1': { owner: 'resolution', schema: shape({ k: count }) },
  'case.corrective-actions-fulfilled.v1': { owner: 'resolution', schema: shape({ count }) },
  'case.closed.v1': { owner: 'resolution', schema: shape({ reason: code }) },
} as const satisfies Record<string, { owner: Owner; schema: object }>;

/** Name of an integration event, e.g. `case.accepted.v1`. */
export type IntegrationEventType = keyof typeof INTEGRATION_EVENTS;

/** What an announcement function answers: a name and the data that may leave the house. */
export interface Announcement {
  readonly type: IntegrationEventType;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Per stored event type: how it is announced; `null` stays in the house. */
export type Announcements<E extends { type: string; data: unknown }> = {
  readonly [T in E['type']]: ((data: Extract<E, { type: T }>['data']) => Announcement) | null;
};
