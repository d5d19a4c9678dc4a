// What an operator says of Kafka. The decorator that reads settings belongs to the chassis and is handed in: here is only what they are.
import 'reflect-metadata';
import { IsArray, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { readFileSync } from 'node:fs';
import type { KafkaConnection } from './kafka-client.js';

/** Marks a property as a setting: variable, meaning, and whether it is a secret that may come as a file. */
export type SettingDecorator = (
  env: string,
  meaning: string,
  options?: { readonly secret?: boolean },
) => PropertyDecorator;

/** Settings of the Kafka transport. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly prefix: string;
  readonly tls: boolean;
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
  readonly mechanism: string;
  readonly username: string;
  readonly password: string;
  readonly partitions: number;
  readonly replicas: number;
  readonly minInSyncReplicas: number;
  readonly sessionMs: number;
}

/** Where the brokers are and how they know us. */
const accessWith = (Setting: SettingDecorator) => {
  class Access {
    @Setting('JEJAK_KAFKA_BROKERS', 'Some brokers as `host:port`, comma separated; needed when `JEJAK_BUS=kafka`.')
    @IsArray()
    @Matches(/^[^\s:,]+:\d{1,5}$/, { each: true, message: 'each is host:port' })
    brokers: string[] = [];

    @Setting('JEJAK_KAFKA_PREFIX', 'First word of topics and groups: another one for each installation on a cluster.')
    @Matches(/^[a-z][a-z0-9-]{0,39}$/, { message: 'small letters, digits and hyphens' })
    prefix = 'jejak';

    @Setting('JEJAK_KAFKA_TLS', 'Speaks to the brokers encrypted.')
    tls = false;

    @Setting('JEJAK_KAFKA_CA_FILE', 'PEM file of the authority that signed the brokers, where it is a private one.')
    @IsString()
    caFile = '';

    @Setting('JEJAK_KAFKA_CERT_FILE', 'PEM file of the certificate of this client, where brokers ask for one.')
    @IsString()
    certFile = '';

    @Setting('JEJAK_KAFKA_KEY_FILE', 'PEM file of the key of that certificate.')
    @IsString()
    keyFile = '';

    @Setting('JEJAK_KAFKA_SASL', 'How the brokers know this client: `none`, `scram-sha-256` or `scram-sha-512`.')
    @IsIn(['none', 'scram-sha-256', 'scram-sha-512'])
    mechanism = 'none';

    @Setting('JEJAK_KAFKA_USERNAME', 'User at the brokers.')
    @IsString()
    username = '';

    @Setting('JEJAK_KAFKA_PASSWORD', 'Password at the brokers.', { secret: true })
    @IsString()
    password = '';
  }
  return Access;
};

/** The settings class, for the chassis to read with everything else. */
export const kafkaSettingsWith = (Setting: SettingDecorator): new () => KafkaSettings => {
  class Kafka extends accessWith(Setting) implements KafkaSettings {
    @Setting('JEJAK_KAFKA_PARTITIONS', 'Partitions of a topic when it is made; a topic that is there is never changed.')
    @IsInt()
    @Min(1)
    @Max(1_000)
    partitions = 12;

    @Setting('JEJAK_KAFKA_REPLICAS', 'Copies of a topic when it is made: 3 where there are three brokers.')
    @IsInt()
    @Min(1)
    @Max(9)
    replicas = 1;

    @Setting(
      'JEJAK_KAFKA_MIN_INSYNC',
      'Copies that must have a message before it counts as sent, when a topic is made.',
    )
    @IsInt()
    @Min(1)
    @Max(9)
    minInSyncReplicas = 1;

    @Setting(
      'JEJAK_KAFKA_SESSION_MS',
      'After so long without a sign a consumer is dead and others take its partitions.',
    )
    @IsInt()
    @Min(1_000)
    @Max(300_000)
    sessionMs = 10_000;
  }
  return Kafka;
};

/** A reason not to start, in one line. */
export class KafkaSettingsRefused extends Error {
  override readonly name = 'KafkaSettingsRefused';
}

const readPem = (env: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new KafkaSettingsRefused(`${env} names a file that cannot be read: ${path}`);
  }
};

const tlsOf = ({ tls, caFile, certFile, keyFile }: KafkaSettings): Pick<KafkaConnection, 'tls'> => {
  if (!tls && caFile + certFile + keyFile !== '')
    throw new KafkaSettingsRefused('A certificate for Kafka is given, but JEJAK_KAFKA_TLS is not true.');
  if ((certFile === '') !== (keyFile === ''))
    throw new KafkaSettingsRefused('Give JEJAK_KAFKA_CERT_FILE and JEJAK_KAFKA_KEY_FILE both, or none.');
  if (!tls) return {};
  return {
    tls: {
      ...(caFile === '' ? {} : { ca: readPem('JEJAK_KAFKA_CA_FILE', caFile) }),
      ...(certFile === '' ? {} : { cert: readPem('JEJAK_KAFKA_CERT_FILE', certFile) }),
      ...(keyFile === '' ? {} : { key: readPem('JEJAK_KAFKA_KEY_FILE', keyFile) }),
    },
  };
};

const saslOf = ({ mechanism, username, password }: KafkaSettings): Pick<KafkaConnection, 'sasl'> => {
  if (mechanism !== 'scram-sha-256' && mechanism !== 'scram-sha-512') return {};
  if (username === '' || password === '')
    throw new KafkaSettingsRefused(
      `JEJAK_KAFKA_SASL is ${mechanism}: give JEJAK_KAFKA_USERNAME and JEJAK_KAFKA_PASSWORD.`,
    );
  return { sasl: { mechanism, username, password } };
};

/**
 * The way to the cluster that the settings describe.
 * @throws {KafkaSettingsRefused} for what does not go together or cannot be read
 */
export const connectionOf = (settings: KafkaSettings, clientId: string): KafkaConnection => {
  if (settings.brokers.length === 0)
    throw new KafkaSettingsRefused('JEJAK_BUS is kafka: name the brokers in JEJAK_KAFKA_BROKERS.');
  return { brokers: settings.brokers, clientId, ...tlsOf(settings), ...saslOf(settings) };
};
