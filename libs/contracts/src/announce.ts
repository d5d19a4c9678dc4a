// From a stored event to the integration event that announces it, or nothing.
import { decode, type CaseEventType, type Recorded } from '@jejak/case';
import { intakeAnnouncements } from './announcements/intake.js';
import { resolutionAnnouncements } from './announcements/resolution.js';
import { routingAnnouncements } from './announcements/routing.js';
import {
  INTEGRATION_EVENTS,
  type Announcement,
  type IntegrationEvent,
  type IntegrationEventType,
} from './integration-event.js';

/** What is needed of a stored event to announce it. */
export interface Announced extends Recorded {
  readonly stream: string;
}

const ALL = { ...intakeAnnouncements, ...routingAnnouncements, ...resolutionAnnouncements } as {
  readonly [T in CaseEventType]: ((data: never) => Announcement) | null;
};
const CASE = 'case-';

/**
 * The integration event of a stored event of a case; undefined for what stays in the house and for streams that are no case.
 * Pure: the same stored event always gives the same message, so a wiped broker can be refilled.
 */
export const announce = (stored: Announced): IntegrationEvent<IntegrationEventType> | undefined => {
  if (!stored.stream.startsWith(CASE)) return undefined;
  const event = decode(stored);
  const say = event && ALL[event.type];
  if (!event || !say) return undefined;
  const { type, data } = say(event.data as never);
  return {
    specversion: '1.0',
    id: stored.id,
    source: `/jejak/${INTEGRATION_EVENTS[type].owner}`,
    type,
    subject: stored.stream.slice(CASE.length),
    time: stored.at,
    datacontenttype: 'application/json',
    dataschema: `urn:jejak:schema:${type}`,
    jejakrevision: stored.revision,
    data,
  };
};
