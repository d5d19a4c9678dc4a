// The same servers from containers, where `npm run test:containers` asks for them: PostgreSQL, and Kafka by the variables of its public image.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgreSqlContainer } from '@testcontainers/postgresql';
import { GenericContainer, getContainerRuntimeClient, Wait, type StartedTestContainer } from 'testcontainers';
import { BROKER_PROPERTIES, newClusterId, type BrokerUser, type KafkaBroker } from './kafka-broker.js';
import { freePort } from './ports.js';

const POSTGRES_IMAGE = 'postgres:17';
const KAFKA_IMAGE = 'apache/kafka:4.3.1';
const START_MS = 120_000;
const LOOK_MS = 100;

/** Why there can be no containers here; undefined where there can. */
export const containerTrouble = (): Promise<string | undefined> =>
  getContainerRuntimeClient().then(
    () => undefined,
    () => 'no Docker engine answers here (DOCKER_HOST names another one)',
  );

/** Starts a PostgreSQL that promises nothing over a power cut. @throws where no engine answers or the image cannot be had */
export const startPostgresContainer = async (): Promise<{ readonly superuserUrl: string; stop(): Promise<void> }> => {
  const words = ['max_connections=300', 'fsync=off', 'full_page_writes=off', 'jit=off', 'timezone=UTC'];
  const container = await new PostgreSqlContainer(POSTGRES_IMAGE)
    .withUsername('jejak')
    .withPassword(randomBytes(12).toString('hex'))
    .withDatabase('postgres')
    .withEnvironment({
      POSTGRES_INITDB_ARGS: '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8',
    })
    .withCommand(['postgres', ...words.flatMap((word) => ['-c', word])])
    .start();
  return { superuserUrl: container.getConnectionUri(), stop: async () => void (await container.stop()) };
};

interface Place {
  /** As this process reaches the engine's machine; a broker tells its clients where it is, so the port is chosen before. */
  readonly host: string;
  readonly port: number;
  readonly user: BrokerUser | undefined;
}

const PORT = 9092;
const INNER = 'localhost:9094';
const KEYSTORE = '/tmp/broker.p12';
const KEYSTORE_WORDS = `-alias broker -keystore ${KEYSTORE} -storepass of-a-test-broker -storetype PKCS12`;

const doorsOf = ({ host, port, user }: Place) => ({
  listeners: `CLIENTS://:${PORT},INNER://:9094,CONTROLLER://:9093`,
  'advertised.listeners': `CLIENTS://${host}:${port},INNER://${INNER}`,
  'listener.security.protocol.map': `CLIENTS:${user ? 'SASL_SSL' : 'PLAINTEXT'},INNER:PLAINTEXT,CONTROLLER:PLAINTEXT`,
  'inter.broker.listener.name': 'INNER',
  'controller.quorum.voters': '1@localhost:9093',
});

const guardOf = {
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
  'listener.name.clients.scram-sha-512.sasl.jaas.config':
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  'ssl.keystore.location': KEYSTORE,
  'ssl.keystore.type': 'PKCS12',
  'ssl.keystore.password': 'of-a-test-broker',
};

/** The image's way of writing a property: `a.b-c` is KAFKA_A_B___C. */
const variableOf = (property: string): string =>
  `KAFKA_${property.replaceAll('-', '___').replaceAll('.', '_').toUpperCase()}`;

const environmentOf = (place: Place): Record<string, string> => {
  const properties = { ...BROKER_PROPERTIES, ...doorsOf(place), ...(place.user ? guardOf : {}) };
  const variables = Object.entries(properties).map(([name, value]) => [variableOf(name), String(value)]);
  return {
    ...(Object.fromEntries(variables) as Record<string, string>),
    CLUSTER_ID: newClusterId(),
    KAFKA_HEAP_OPTS: '-Xms64m -Xmx256m',
  };
};

/** The way of an engine's port is open before the broker listens: so it is asked inside. */
const LISTENS = ['bash', '-c', `</dev/tcp/127.0.0.1/${PORT}`];

const must = async (container: StartedTestContainer, words: readonly string[]): Promise<string> => {
  const { exitCode, output } = await container.exec([...words]);
  if (exitCode !== 0) throw new Error(`${words[0]} in the container of Kafka failed:\n${output}`);
  return output;
};

/** Made by the Java of the image: this machine may have none. */
const certify = (host: string): string => {
  const key = '-keyalg RSA -keysize 2048 -dname CN=broker -validity 30';
  const names = `-ext san=dns:localhost,ip:127.0.0.1,${isIP(host) ? 'ip' : 'dns'}:${host}`;
  return `[ -f ${KEYSTORE} ] || keytool -genkeypair ${KEYSTORE_WORDS} ${key} ${names}`;
};

const launch = async (place: Place): Promise<StartedTestContainer> => {
  const { host, port, user } = place;
  const image = new GenericContainer(KAFKA_IMAGE)
    .withEnvironment(environmentOf(place))
    .withExposedPorts({ container: PORT, host: port })
    .withStartupTimeout(START_MS)
    .withWaitStrategy(Wait.forSuccessfulCommand(`bash -c '${LISTENS[2]}'`));
  if (user) image.withEntrypoint(['bash', '-c', `${certify(host)}; exec /etc/kafka/docker/run`]);
  const container = await image.start();
  if (user) {
    const admin = ['/opt/kafka/bin/kafka-configs.sh', '--bootstrap-server', INNER, '--alter'];
    const secret = ['--add-config', `SCRAM-SHA-512=[password=${user.password}]`];
    await must(container, [...admin, ...secret, '--entity-type', 'users', '--entity-name', user.username]);
  }
  return container;
};

/** Starts an empty broker in a container, as `startBroker` does without one. @throws where no engine answers or the image cannot be had */
export const startBrokerContainer = async (user?: BrokerUser): Promise<KafkaBroker> => {
  const engine = await getContainerRuntimeClient();
  const { host } = engine.info.containerRuntime;
  const place: Place = { host, port: await freePort(), user };
  const dir = mkdtempSync(join(tmpdir(), 'jejak-kafka-'));
  const caFile = join(dir, 'ca.pem');
  let container = await launch(place);
  if (user) {
    const words = ['bash', '-c', `keytool -exportcert -rfc ${KEYSTORE_WORDS} 2>/dev/null`];
    writeFileSync(caFile, await must(container, words));
  }
  const inside = () => engine.container.getById(container.getId());
  return {
    address: `${place.host}:${place.port}`,
    caFile,
    kill: async () => void (await inside().kill()),
    async start() {
      await inside().start();
      while ((await container.exec(LISTENS)).exitCode !== 0) await pause(LOOK_MS);
    },
    async wipe() {
      await container.stop();
      container = await launch(place);
    },
    async stop() {
      await container.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
