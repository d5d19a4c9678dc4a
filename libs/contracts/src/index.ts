// The door of libs/contracts: what crosses a boundary between services.
export { announce } from './announce.js';
export { asyncApi, asyncApiText } from './asyncapi.js';
export { breaks } from './compatibility.js';
export type { DataSchema, EventSchemas } from './compatibility.js';
export { eventsPage } from './events-page.js';
export type { Announced } from './announce.js';
export { CASES_TOPIC, causeOf, INTEGRATION_EVENTS } from './integration-event.js';
export type { Announcement, Announcements, IntegrationEvent, IntegrationEventType } from './integration-event.js';
export {
  decodeDelivery,
  DELIVERY_CATEGORY,
  DELIVERY_EVENT_TYPES,
  DELIVERY_SCHEMA,
  deliveryStream,
  evolveDelivery,
  initialDelivery,
} from './deliveries.js';
export type {
  Delivery,
  DeliveryChannel,
  DeliveryEvent,
  DeliveryEventType,
  DeliveryLanguage,
  DeliveryParty,
  DeliveryState,
} from './deliveries.js';
