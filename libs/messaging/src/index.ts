// The door of messaging: the bus port, parking, checkpoints and the log transport.
export type {
  Broker,
  Bus,
  BusLog,
  BusMetrics,
  Consumer,
  ConsumerStatus,
  DeliveryOptions,
  MessageHandler,
  Publisher,
  Subscription,
  Timers,
} from './bus.js';
export { memoryCheckpoints } from './checkpoints.js';
export type { Checkpoints } from './checkpoints.js';
export { checkpointOf, createLogBus } from './log-bus.js';
export type { LogBus, LogBusOptions, LogConsumer } from './log-bus.js';
export { keyOf, parkingTopicOf, topicOf, topicOfType } from './message.js';
export type { IntegrationEvent } from './message.js';
export { memoryParking } from './memory-parking.js';
export { BEHIND } from './parking.js';
export type { ParkedKey, ParkedMessage, Parking } from './parking.js';
export { errorCode, patientRetry } from './retry.js';
export type { Retry } from './retry.js';
