// docs/asyncapi.json, written from the catalogue of integration events: what a consumer outside the house may rely on.
import { CASES_TOPIC, INTEGRATION_EVENTS, type IntegrationEventType } from './integration-event.js';

const TYPES = Object.keys(INTEGRATION_EVENTS) as IntegrationEventType[];
const CHANNEL = 'cases';
const text = { type: 'string' } as const;

/** The envelope of one message, with what its data must hold. */
const envelopeOf = (type: IntegrationEventType) => {
  const { owner, schema } = INTEGRATION_EVENTS[type];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'jejakrevision', 'data'],
    properties: {
      specversion: { const: '1.0' },
      id: { ...text, description: 'Id of the stored event: the same whenever it is told again.' },
      source: { const: `/jejak/${owner}` },
      type: { const: type },
      subject: { ...text, format: 'uuid', description: 'The case; also the key of the record.' },
      time: { ...text, format: 'date-time', description: 'When it was recorded.' },
      datacontenttype: { const: 'application/json' },
      dataschema: { const: `urn:jejak:schema:${type}` },
      jejakrevision: { type: 'integer', minimum: 0, description: 'Revision of the event in the file of the case.' },
      data: schema,
    },
  };
};

const messageOf = (type: IntegrationEventType) => ({
  name: type,
  title: type.replace(/\.v\d+$/, '').replace(/[.-]/g, ' '),
  contentType: 'application/cloudevents+json',
  payload: envelopeOf(type),
});

const refTo = (path: string) => ({ $ref: `#/${path}` });

/** The AsyncAPI 3.0 document of everything that the house tells. */
export const asyncApi = () => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Jejak: what the services tell each other',
    version: '1.0.0',
    description:
      'CloudEvents 1.0 in JSON, at least once, in order per case. Unknown fields must be tolerated. No message holds personal data: ' +
      'whoever needs more asks the HTTP API, which decides on access.',
    license: { name: 'AGPL-3.0-or-later' },
  },
  defaultContentType: 'application/cloudevents+json',
  channels: {
    [CHANNEL]: {
      address: CASES_TOPIC,
      title: 'Everything that happens to cases and concerns others',
      messages: Object.fromEntries(TYPES.map((type) => [type, refTo(`components/messages/${type}`)])),
      bindings: { kafka: { topic: CASES_TOPIC, bindingVersion: '0.5.0' } },
    },
  },
  operations: {
    tellOfCases: {
      action: 'send',
      channel: refTo(`channels/${CHANNEL}`),
      summary: 'The relay tells what was stored, in the order of the store.',
      messages: TYPES.map((type) => refTo(`channels/${CHANNEL}/messages/${type}`)),
    },
  },
  components: { messages: Object.fromEntries(TYPES.map((type) => [type, messageOf(type)])) },
});

/** The document as it is kept, ending with a line break. */
export const asyncApiText = (): string => `${JSON.stringify(asyncApi(), null, 2)}\n`;
