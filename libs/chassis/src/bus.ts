// How reactions hear of events: from the log itself or from a broker, as a setting says. No service knows which.
import type { Broker, Consumer } from '@jejak/messaging';
import { KafkaSettingsRefused } from '@jejak/messaging/kafka-settings';
import { BusServer, LogServer } from '@jejak/messaging/nest';
import type { Log } from './log.js';
import type { ServiceParts } from './service.js';
import { BrokerSettings } from './settings/broker.js';
import { HouseSettings } from './settings/house.js';
import { StartProblem, type Settings } from './settings/settings.js';
import type { ReadModels } from './read-models.js';

/**
 * The broker that the settings ask for; undefined where reactions follow the log. Its client is loaded only here. Nothing is opened yet: a
 * broker that is out of reach delays the work and the readiness, never the start.
 * @throws {StartProblem} for settings that do not go together
 */
export const openBroker = async (all: Settings, log: Log, clientId: string): Promise<Broker | undefined> => {
  if (all.of(HouseSettings).bus === 'log') return undefined;
  const { openKafka } = await import('@jejak/messaging/kafka');
  try {
    return openKafka(all.of(BrokerSettings), { clientId, log });
  } catch (error) {
    if (error instanceof KafkaSettingsRefused) throw new StartProblem(error.message, { cause: error });
    throw error;
  }
};

const serverOf = (parts: ServiceParts, models: ReadModels, log: Log): BusServer<Consumer> => {
  const { manifest, house, store, announce } = parts;
  const { parking, checkpoints } = models;
  const delivery = { parking, log, metrics: house.metrics.bus };
  const whose = { group: manifest.name, reactions: manifest.reactions ?? [] };
  return house.broker
    ? new BusServer({ ...whose, bus: house.broker.bus(delivery) })
    : new LogServer({ ...whose, ...delivery, store, announce, checkpoints });
};

/** The reactions of a service as a Nest transport; undefined where it has none. */
export const reactionsOf = (parts: ServiceParts, models: ReadModels, log: Log): BusServer<Consumer> | undefined => {
  const { manifest, house } = parts;
  if (!manifest.reactions?.length || !parts.isWorking) return undefined;
  const server = serverOf(parts, models, log);
  house.metrics.watchReactions(
    manifest.name,
    () => server.lag(),
    () => models.parking.count(manifest.name),
  );
  return server;
};
