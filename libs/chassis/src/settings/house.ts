// The settings that every service takes, whichever it is.
import { ArrayNotEmpty, IsBoolean, IsIn, IsInt, IsString, IsUrl, Max, Min, ValidateIf } from 'class-validator';
import { Setting } from './settings.js';

const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const anyHost = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };
const given = (property: string) => ValidateIf((settings: object) => Reflect.get(settings, property) !== '');

/** Where it listens, what it keeps and how much it bears. Times in milliseconds, sizes in bytes. */
export class HouseSettings {
  @Setting('PORT', 'TCP port of the HTTP API; 0 takes a free one.')
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  @Setting('HOST', 'Address to listen on. The default is for one machine; in a container `0.0.0.0`.')
  @IsString()
  host = '127.0.0.1';

  @Setting(
    'JEJAK_HOME',
    'Directory of everything that is kept outside the database: keyring, checkpoints, mail, the embedded database.',
  )
  @IsString()
  home = '.jejak';

  @Setting(
    'JEJAK_URL',
    'Where this installation is reached, without a slash at the end: what the commands (`npm run import`, `demo`, …) speak to. Empty: `http://localhost:PORT`.',
  )
  @given('url')
  @IsUrl(anyHost)
  url = '';

  @Setting('DATABASE_URL', 'PostgreSQL; empty: the embedded one under `JEJAK_HOME`.', { secret: true })
  @IsString()
  databaseUrl = '';

  @Setting(
    'EVENT_STORE',
    '`postgres`, or `kurrentdb` (experimental): where the events are. Views, checkpoints and parked messages are in PostgreSQL in any case.',
  )
  @IsIn(['postgres', 'kurrentdb'])
  eventStore: 'postgres' | 'kurrentdb' = 'postgres';

  @Setting(
    'KURRENTDB_URL',
    'KurrentDB, such as `kurrentdb://user:password@host:2113?tls=true`; only with `EVENT_STORE=kurrentdb`.',
    { secret: true },
  )
  @IsString()
  kurrentdbUrl = '';

  @Setting(
    'JEJAK_KEYRING',
    'Directory of the keyring; never in the database or its backups. Empty: `keyring` under `JEJAK_HOME`.',
  )
  @IsString()
  keyring = '';

  @Setting(
    'JEJAK_BLOBS',
    'Directory of the files that people add, sealed; shared by all processes that take or show them. Empty: `blobs` under `JEJAK_HOME`.',
  )
  @IsString()
  blobs = '';

  @Setting(
    'JEJAK_BUS',
    'How services hear of each other: `log`, each follows the event store; `kafka`, through topics that the relay fills.',
  )
  @IsIn(['log', 'kafka'])
  bus: 'log' | 'kafka' = 'log';

  @Setting(
    'JEJAK_OIDC_ISSUER',
    'Issuer of the tokens, exactly as in their `iss`. Empty: the identity service of this installation.',
  )
  @given('oidcIssuer')
  @IsUrl(anyHost)
  oidcIssuer = '';

  @Setting('JEJAK_OIDC_JWKS_URL', 'Keys of the issuer; empty: asked from its discovery document.')
  @given('oidcJwksUrl')
  @IsUrl(anyHost)
  oidcJwksUrl = '';

  @Setting('JEJAK_OIDC_AUDIENCE', 'Audience that a token must name.')
  @IsString()
  oidcAudience = 'jejak';

  @Setting('JEJAK_OIDC_ALGORITHMS', 'Signature algorithms that are accepted; asymmetric ones only.')
  @ArrayNotEmpty()
  @IsIn(ALGORITHMS, { each: true })
  oidcAlgorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

  @Setting(
    'JEJAK_SECOND_FACTOR_REQUIRED',
    'Staff whose session was begun without a second factor may do nothing: `true` or `false`. Empty: in production with another issuer; our own lets nobody in without one there.',
  )
  @IsIn(['', 'true', 'false'], { message: 'must be true or false' })
  secondFactor = '';

  /** Whether staff need a session that was begun with a second factor. */
  get secondFactorRequired(): boolean {
    return this.secondFactor === ''
      ? this.mode === 'production' && this.oidcIssuer !== ''
      : this.secondFactor === 'true';
  }

  @Setting(
    'JEJAK_TWO_PERSON_CLOSURE',
    'Whoever checked a closure may also approve it, in an office that has no third person; the drafter never.',
  )
  @IsBoolean()
  twoPersonClosure = false;

  @Setting('NODE_ENV', '`production` forbids demo accounts and known secrets.')
  @IsIn(['development', 'test', 'production'])
  mode = 'development';

  @Setting('JEJAK_LOG_LEVEL', 'Least serious line that is logged.')
  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])
  logLevel = 'info';

  @Setting('JEJAK_TRUST_PROXY', 'Number of reverse proxies in front, whose X-Forwarded-For is believed.')
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0;

  @Setting('JEJAK_BODY_LIMIT_BYTES', 'Largest JSON body.')
  @IsInt()
  @Min(1_024)
  @Max(16_777_216)
  bodyLimitBytes = 262_144;

  @Setting('JEJAK_READ_WAIT_MS', 'How long a read waits for `after` before it answers 503.')
  @IsInt()
  @Min(0)
  @Max(60_000)
  readWaitMs = 5_000;

  @Setting(
    'JEJAK_REQUEST_TIMEOUT_MS',
    'How long a client may take to send a request, and how long it may pause while it sends a file.',
  )
  @IsInt()
  @Min(1_000)
  @Max(600_000)
  requestTimeoutMs = 30_000;

  @Setting('JEJAK_UPLOAD_TIMEOUT_MS', 'How long a client may take to send a file.')
  @IsInt()
  @Min(1_000)
  @Max(3_600_000)
  uploadTimeoutMs = 600_000;

  @Setting('JEJAK_MAX_CONNECTIONS', 'Open HTTP connections at most.')
  @IsInt()
  @Min(1)
  @Max(100_000)
  maxConnections = 2_000;

  @Setting('JEJAK_STOP_GRACE_MS', 'How long a stop waits for requests that are under way.')
  @IsInt()
  @Min(0)
  @Max(600_000)
  stopGraceMs = 10_000;
}
