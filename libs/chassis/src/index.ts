// The door of the chassis: what every service stands on.
export { systemClock, type Clock } from './clock.js';
export { systemIds, type Ids } from './ids.js';
export { fixedClock, type FixedClock } from './fakes.js';
export type { Announced, Get, Manifest, Mount, View, Worker } from './manifest.js';
export {
  BLOBS,
  BROKER,
  CHECKPOINTS,
  CLOCK,
  DATABASE,
  DESK,
  DIRECTORY,
  EVENT_STORE,
  HOUSE,
  IDS,
  ISSUER,
  KEYS,
  LOG,
  METRICS,
  SETTINGS,
  UPLOADS,
  VAULT,
  VIEWS,
} from './tokens.js';
export { notFound, Problem, refused, unacceptable } from './problem.js';
export type { FieldProblem, ProblemDetails, ProblemName } from './problem.js';
export { Act } from './http/act.js';
export { After, afterOf, afterQuery, CaseId, described, Envelope, OnCase, Who } from './http/decorators.js';
export { OnFile, TakesFile } from './http/file.js';
export { LeftoverSweep } from './files/sweep.js';
export { mediaOf } from './files/kinds.js';
export { savedAs } from './files/names.js';
export type { Scanner, ScanResult } from './files/scanner.js';
export type { Uploads } from './files/uploads.js';
export { routesOf, type Route } from './http/routes.js';
export { MAX_DEPTH } from './http/json.js';
export { onBehalfOf } from './http/on-behalf.js';
export { nameRoute } from './http/request.js';
export type { Desk } from './desk/desk.js';
export type { Hidden, Reveal, Revealed, Withheld } from './desk/reveal.js';
export type {
  Act as DeskAct,
  Begin,
  Cause,
  DeskAggregate,
  Done,
  Envelope as WriteEnvelope,
  Finish,
  Finished,
  Happening,
  Headers,
  Look,
  React,
  Reacted,
  Work,
} from './desk/types.js';
export { givingNumber } from './desk/register.js';
export type { ReadAt, Views } from './views/views.js';
export type { Rebuilt } from './views/rebuild.js';
export { BrokerSettings, HOUSE_SETTINGS } from './settings/broker.js';
export { HouseSettings } from './settings/house.js';
export {
  readSettings,
  Setting,
  settingsTable,
  StartProblem,
  type Environment,
  type Settings,
} from './settings/settings.js';
export { createLog, type Log } from './log.js';
export type { Metrics } from './metrics.js';
export type { Keys } from './house.js';
export { serve, serveTogether } from './serve.js';
export { openApiOf } from './describe.js';
export { explain, startProcess } from './process.js';
export type { Ports, Running, ServeOptions } from './running.js';
export { ownersOf, prepareDatabase } from './postgres/prepare.js';
export { HOUSE_VERSION } from './version.js';
