// Where the servers of a test run come from: from the machine itself, or from containers where the run says so.
import { brokerTrouble, startBroker, type BrokerUser, type KafkaBroker } from './kafka-broker.js';

/** `containers` where a run takes its servers from containers; set by its configuration. */
const SERVERS = 'JEJAK_TEST_SERVERS';

const areContainers = (): boolean => process.env[SERVERS] === 'containers';

/** Why suites with a broker cannot run here; undefined where they can. A run with containers has made sure of its engine when it began. */
export const noBrokerSince = (): string | undefined => (areContainers() ? undefined : brokerTrouble());

/** How this run starts a broker. Only a run with containers loads what knows them. */
export const brokerStarter = async (): Promise<(user?: BrokerUser) => Promise<KafkaBroker>> =>
  areContainers() ? (await import('./containers.js')).startBrokerContainer : startBroker;
