// A real Kafka broker without Docker: Apache Kafka from Maven, one node in KRaft mode, everything in a directory of its own.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './ports.js';

const root = join(import.meta.dirname, '..', '..', '..');
const pom = join(root, 'libs', 'messaging', 'broker', 'pom.xml');
const jars = join(root, 'node_modules', '.cache', 'jejak-kafka', 'kafka-4.3.1');

/** A broker. */
export interface KafkaBroker {
  /** `127.0.0.1:port`; the same after a restart. */
  readonly address: string;
  /** Authority of its certificate, where it has one. */
  readonly caFile: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Starts again after a kill, with what was on its disk. */
  start(): Promise<void>;
  /** Kills it and starts an empty one at the same address. */
  wipe(): Promise<void>;
  /** Ends it in an orderly way and removes its directory. */
  stop(): Promise<void>;
}

const answers = (program: string, ...words: string[]): boolean =>
  spawnSync(program, words, { stdio: 'ignore' }).status === 0;

const OLDEST_JAVA = 17;
const hasJava = (): boolean => {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 && Number(/version "(\d+)/.exec(stderr)?.[1]) >= OLDEST_JAVA;
};

/** Why there can be no broker here; undefined where there can. */
export const brokerTrouble = (): string | undefined => {
  if (!hasJava()) return `there is no Java (${OLDEST_JAVA} or later)`;
  if (!existsSync(jars) && !answers('mvn', '-version')) return 'there is no Maven to fetch Apache Kafka with';
  return undefined;
};

const execute = promisify(execFile);
/** Runs a program to its end, beside whatever this process does. @throws with what it said */
const run = async (program: string, words: readonly string[]): Promise<void> => {
  try {
    await execute(program, words);
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} failed:\n${stdout}${stderr}`, { cause: error });
  }
};

/** Fetches what the broker is made of, once for each version. @throws when Maven cannot */
const fetchJars = async (): Promise<void> => {
  if (existsSync(jars)) return;
  const half = `${jars}.${randomBytes(4).toString('hex')}`;
  mkdirSync(half, { recursive: true });
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${half}`];
  await run('mvn', ['-B', '-ntp', '-q', '-f', pom, ...goal]);
  try {
    renameSync(half, jars);
  } catch (error) {
    // Another process of the run was quicker: one of the two is enough.
    if (!existsSync(jars)) throw error;
    rmSync(half, { recursive: true });
  }
};

/** A user that a broker wants to see, over an encrypted line. */
export interface BrokerUser {
  readonly username: string;
  readonly password: string;
}

interface Place {
  readonly dir: string;
  readonly port: number;
  readonly controller: number;
  /** Where a broker with users speaks to itself. */
  readonly inner: number;
  readonly user: BrokerUser | undefined;
}

const STORE_PASSWORD = 'of-a-test-broker';
const keystoreOf = ({ dir }: Place): string => join(dir, 'broker.p12');
/** PEM file of the authority of a broker with users: its own certificate. */
const authorityOf = (dir: string): string => join(dir, 'ca.pem');

const certify = async (place: Place): Promise<void> => {
  const on = ['-alias', 'broker', '-keystore', keystoreOf(place), '-storepass', STORE_PASSWORD, '-storetype', 'PKCS12'];
  const key = [
    '-keyalg',
    'RSA',
    '-keysize',
    '2048',
    '-dname',
    'CN=broker',
    '-ext',
    'san=ip:127.0.0.1',
    '-validity',
    '30',
  ];
  await run('keytool', ['-genkeypair', ...on, ...key]);
  await run('keytool', ['-exportcert', '-rfc', ...on, '-file', authorityOf(place.dir)]);
};

const openDoors = ({ port, controller }: Place) => ({
  listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`,
  'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
});

const guardedDoors = (place: Place) => ({
  listeners: `SASL_SSL://127.0.0.1:${place.port},PLAINTEXT://127.0.0.1:${place.inner},CONTROLLER://127.0.0.1:${place.controller}`,
  'advertised.listeners': `SASL_SSL://127.0.0.1:${place.port},PLAINTEXT://127.0.0.1:${place.inner}`,
  'listener.security.protocol.map': 'SASL_SSL:SASL_SSL,PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  'inter.broker.listener.name': 'PLAINTEXT',
  'sasl.enabled.mechanisms': 'SCRAM-SHA-512',
  'listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config':
    'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  'ssl.keystore.location': keystoreOf(place),
  'ssl.keystore.type': 'PKCS12',
  'ssl.keystore.password': STORE_PASSWORD,
});

/** How a broker of a test differs from one of the world: alone, small, and quick to come back. */
export const BROKER_PROPERTIES = {
  'process.roles': 'broker,controller',
  'node.id': 1,
  'controller.listener.names': 'CONTROLLER',
  'auto.create.topics.enable': false,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 4,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'group.initial.rebalance.delay.ms': 0,
  'group.min.session.timeout.ms': 1_000,
  // A restart after a kill waits for the old registration to expire.
  'broker.session.timeout.ms': 2_000,
  'broker.heartbeat.interval.ms': 500,
  // The default does not fit into a small heap.
  'log.cleaner.dedupe.buffer.size': 4_194_304,
} as const;

const properties = (place: Place): string =>
  Object.entries({
    ...BROKER_PROPERTIES,
    'controller.quorum.voters': `1@127.0.0.1:${place.controller}`,
    ...(place.user ? guardedDoors(place) : openDoors(place)),
    'log.dirs': join(place.dir, 'data'),
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

const JVM = [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
];
const onClasspath = (...words: string[]) => [...JVM, '-cp', join(jars, '*'), ...words];

/** Name of a new cluster, 16 bytes in base64url: Kafka's own tools take one that begins with a dash for an option. */
export const newClusterId = (): string => `J${randomBytes(16).toString('base64url').slice(1)}`;

const format = async (place: Place): Promise<void> => {
  const config = join(place.dir, 'server.properties');
  writeFileSync(config, properties(place));
  const { user } = place;
  const users = user ? ['--add-scram', `SCRAM-SHA-512=[name=${user.username},password=${user.password}]`] : [];
  await run('java', onClasspath('kafka.tools.StorageTool', 'format', '-t', newClusterId(), '-c', config, ...users));
};

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true))).once('error', () => resolve(false));
  });

const LONGEST_START_MS = 60_000;
const LOOK_MS = 50;

/** The broker must not outlive the run, not even one that is killed: the kernel sees to it where it can. */
const launch = async ({ dir, port }: Place): Promise<ChildProcess> => {
  const words = onClasspath('kafka.Kafka', join(dir, 'server.properties'));
  const hasGuard = answers('setpriv', '--version');
  const [program, args] = hasGuard ? ['setpriv', ['--pdeathsig', 'KILL', 'java', ...words]] : ['java', words];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.removeListener('exit', kill));
  for (let waited = 0; !(await isListening(port)); waited += LOOK_MS) {
    if (child.exitCode !== null || waited > LONGEST_START_MS) throw new Error('Kafka did not start.');
    await pause(LOOK_MS);
  }
  return child;
};

const endWith = async (child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

/** Starts an empty broker on free ports; with a user it wants to see that one, over TLS. @throws where Java or Maven fail; ask {@link brokerTrouble} first */
export const startBroker = async (user?: BrokerUser): Promise<KafkaBroker> => {
  await fetchJars();
  const dir = mkdtempSync(join(tmpdir(), 'jejak-kafka-'));
  const place: Place = { dir, port: await freePort(), controller: await freePort(), inner: await freePort(), user };
  if (user) await certify(place);
  await format(place);
  let child = await launch(place);
  return {
    address: `127.0.0.1:${place.port}`,
    caFile: authorityOf(dir),
    kill: () => endWith(child, 'SIGKILL'),
    start: async () => void (child = await launch(place)),
    async wipe() {
      await endWith(child, 'SIGKILL');
      rmSync(join(dir, 'data'), { recursive: true });
      await format(place);
      child = await launch(place);
    },
    async stop() {
      await endWith(child, 'SIGTERM');
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
