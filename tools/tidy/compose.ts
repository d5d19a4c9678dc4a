// What the compose files must promise of every container, as pure functions: files in, complaints out.
import YAML from 'yaml';

/** A service of a compose file, as far as it is looked at. */
export interface Service {
  readonly image?: string;
  readonly user?: string;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly privileged?: boolean;
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly stop_grace_period?: string;
  readonly healthcheck?: { readonly test?: unknown; readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string; readonly required?: boolean }>>;
}
type Services = Readonly<Record<string, Service>>;
type Check = (name: string, service: Service) => readonly (string | false)[];

interface ComposeFile {
  readonly path: string;
  readonly text: string;
}

/** All services of all files. A file that changes a service of another one adds to it. */
export const servicesIn = (files: readonly ComposeFile[]): Services => {
  const all: Record<string, Service> = {};
  for (const { text } of files) {
    const { services = {} } = YAML.parse(text, { merge: true }) as { services?: Services };
    for (const [name, service] of Object.entries(services)) all[name] = { ...all[name], ...service };
  }
  return all;
};

const OURS = /^jejak\/service:/;
const isJob = ({ restart }: Service) => restart === 'no';
const DRAIN_SECONDS = 10;
const secondsOf = (text = '0s') => Number(/^(\d+)s$/.exec(text)?.[1] ?? 0);

const privileges: Check = (_, { user = '', privileged }) => [
  /^(root|0|)(:|$)/.test(user) && 'runs as root',
  privileged === true && 'is privileged',
];

const confinement: Check = (
  _,
  { read_only: isReadOnly, cap_drop: dropped = [], cap_add: added = [], security_opt: options = [] },
) => [
  isReadOnly !== true && 'its root file system can be written',
  !(dropped.includes('ALL') && added.length === 0) && 'keeps capabilities',
  !options.includes('no-new-privileges:true') && 'may gain privileges',
];

const bounds: Check = (_, service) => [
  service.mem_limit === undefined && 'has no memory limit',
  service.pids_limit === undefined && 'has no limit of processes',
];

/** What it must have to end in order: the drain of a service has to fit in. */
const stops: Check = (_, service) => {
  const { image = '', stop_grace_period: grace } = service;
  const needed = OURS.test(image) ? DRAIN_SECONDS + 1 : DRAIN_SECONDS;
  return [!isJob(service) && secondsOf(grace) < needed && `stops in ${grace}, its drain takes longer`];
};

const health: Check = (_, { healthcheck, ...service }) => [
  !isJob(service) && healthcheck?.test === undefined && 'has no health check',
  /\b(curl|wget)\b/.test(JSON.stringify(healthcheck?.test ?? '')) && 'its health check needs curl or wget',
];

const doors: Check = (name, { ports = [] }) => [name !== 'gateway' && ports.length > 0 && 'publishes a port'];

const SECRET_NAME = /PASSWORD|SECRET|TOKEN$|PRIVATE_KEY|DATABASE_URL|SMTP_URL|KURRENTDB_URL/;
/** `scheme://user:password@…`, also where it is the default of a variable. */
const SECRET_VALUE = /:\/\/[^\s/@]+:[^\s/@]+@/;
const secrets: Check = (_, { environment = {} }) =>
  Object.entries(environment).map(
    ([name, value]) =>
      ((SECRET_NAME.test(name) && !name.endsWith('_FILE')) || SECRET_VALUE.test(String(value))) &&
      `a secret in the environment: ${name}`,
  );

const versions: Check = (_, { image = '' }) => [!/:[^/]*\d/.test(image) && 'its image has no version'];

const sourceOf = (volume: string) => volume.split(':')[0] ?? '';
/** Who may see the secrets of others: the jobs that make them and put them to use. */
const KEEPERS = new Set(['init', 'demo', 'prepare']);
const volumes: Check = (name, service) =>
  (service.volumes ?? []).map(sourceOf).flatMap((source) => {
    const other = /^secrets-(.+)$/.exec(source)?.[1];
    return [
      /[./~$]/.test(source) && `a folder of the machine is mounted: ${source}`,
      other !== undefined && other !== name && !KEEPERS.has(name) && `sees the secrets of ${other}`,
    ];
  });

const after = ({ depends_on: order = {} }: Service, job: string): boolean =>
  order[job]?.condition === 'service_completed_successfully';
const order: Check = (name, service) => [
  OURS.test(service.image ?? '') && !isJob(service) && !after(service, 'prepare') && 'does not wait for prepare',
  name === 'postgres' && !after(service, 'init') && 'does not wait for init',
];

const CHECKS: readonly Check[] = [
  privileges,
  confinement,
  bounds,
  stops,
  health,
  doors,
  secrets,
  versions,
  volumes,
  order,
];

/** `up --wait` fails on a job that ends, unless somebody waits for that end. */
const lonelyJobs = (services: Services): readonly string[] => {
  const awaited = Object.values(services).flatMap(({ depends_on: order = {} }) =>
    Object.entries(order).flatMap(([job, { condition }]) =>
      condition === 'service_completed_successfully' ? [job] : [],
    ),
  );
  return Object.entries(services)
    .filter(([name, service]) => isJob(service) && !awaited.includes(name))
    .map(([name]) => `${name}: nobody waits until this job has ended well`);
};

/** What is wrong, container by container. */
export const complaints = (services: Services): readonly string[] => [
  ...(services['gateway']?.ports?.length === 1 ? [] : ['gateway: is missing, the only door']),
  ...Object.entries(services).flatMap(([name, service]) =>
    CHECKS.flatMap((check) => check(name, service))
      .filter((why) => why !== false)
      .map((why) => `${name}: ${why}`),
  ),
  ...lonelyJobs(services),
];
