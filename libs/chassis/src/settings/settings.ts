// Settings from the environment: classes validated at the start, so a wrong setting is one clear line and never a stack.
import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { validateSync } from 'class-validator';
import { readFileSync } from 'node:fs';

/** A reason not to start, in one line that an operator can act on. `serve` prints it and exits with 1. */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
}

/** How a setting is read and told. */
export interface SettingOptions {
  /** Never printed; may be given as a file through `<NAME>_FILE`. */
  readonly secret?: boolean;
}

interface Described extends SettingOptions {
  readonly env: string;
  readonly meaning: string;
  readonly property: string;
}

const SETTINGS_OF = 'jejak:settings';

const describedOf = (prototype: object): readonly Described[] =>
  (Reflect.getMetadata(SETTINGS_OF, prototype) as readonly Described[] | undefined) ?? [];

/**
 * Marks a property as a setting: the name of its variable and what it means, for people. Its initial value is the default and
 * gives the type: a number, `true`/`false`, a list (comma separated) or a text.
 */
export const Setting =
  (env: string, meaning: string, options: SettingOptions = {}): PropertyDecorator =>
  (prototype, property) => {
    const described: Described = { env, meaning, property: String(property), ...options };
    Reflect.defineMetadata(SETTINGS_OF, [...describedOf(prototype), described], prototype);
  };

/** The environment, or what stands for it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const YES = new Set(['true', 'yes', '1']);
const NO = new Set(['false', 'no', '0']);

const readBoolean = (env: string, text: string): boolean => {
  if (YES.has(text)) return true;
  if (NO.has(text)) return false;
  throw new StartProblem(`${env} must be true or false.`);
};

const readNumber = (env: string, text: string): number => {
  if (!/^-?\d+$/.test(text)) throw new StartProblem(`${env} must be a whole number.`);
  return Number(text);
};

const convert = (env: string, text: string, like: unknown): unknown => {
  if (typeof like === 'number') return readNumber(env, text);
  if (typeof like === 'boolean') return readBoolean(env, text);
  if (Array.isArray(like))
    return text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return text;
};

const readSecretFile = (env: string, path: string): string => {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch {
    throw new StartProblem(`${env}_FILE names a file that cannot be read: ${path}`);
  }
};

const textOf = ({ env, secret }: Described, environment: Environment): string | undefined => {
  const direct = environment[env];
  const file = secret ? environment[`${env}_FILE`] : undefined;
  if (direct !== undefined && file !== undefined) throw new StartProblem(`Give ${env} or ${env}_FILE, not both.`);
  if (file !== undefined) return readSecretFile(env, file);
  // An empty variable is a setting that was not made: compose files pass them through so.
  return direct === '' ? undefined : direct;
};

const complain = (instance: object, settings: readonly Described[]): void => {
  const [first] = validateSync(instance, { forbidUnknownValues: false });
  if (!first) return;
  const env = settings.find(({ property }) => property === first.property)?.env ?? first.property;
  const reason = Object.values(first.constraints ?? {})[0] ?? 'is wrong';
  throw new StartProblem(`${env}: ${reason}.`);
};

const read = <T extends object>(type: Type<T>, environment: Environment): T => {
  const instance = new type();
  const settings = describedOf(type.prototype as object);
  for (const setting of settings) {
    const text = textOf(setting, environment);
    if (text === undefined) continue;
    const like: unknown = Reflect.get(instance, setting.property);
    Reflect.set(instance, setting.property, convert(setting.env, text, like));
  }
  complain(instance, settings);
  return instance;
};

const OURS = 'JEJAK_';

const refuseUnknown = (types: readonly Type<object>[], environment: Environment): void => {
  const known = new Set<string>();
  for (const { env, secret } of types.flatMap((type) => describedOf(type.prototype as object))) {
    known.add(env);
    if (secret) known.add(`${env}_FILE`);
  }
  const unknown = Object.keys(environment).find((name) => name.startsWith(OURS) && !known.has(name));
  if (unknown !== undefined) throw new StartProblem(`${unknown} is no setting of this program; see docs/settings.md.`);
};

/** Settings by their class. */
export interface Settings {
  of<T extends object>(type: Type<T>): T;
}

/**
 * Reads and checks all settings of a process at once.
 * @throws {StartProblem} for a wrong value, a secret file that cannot be read, or an unknown variable that begins with JEJAK_
 */
export const readSettings = (types: readonly Type<object>[], environment: Environment): Settings => {
  refuseUnknown(types, environment);
  const instances = new Map(types.map((type) => [type, read(type, environment)] as const));
  return {
    of: <T extends object>(type: Type<T>): T => {
      const instance = instances.get(type);
      if (!instance) throw new Error(`${type.name} is not among the settings of this process.`);
      return instance as T;
    },
  };
};

const cell = (value: unknown): string => {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  return `\`${Array.isArray(value) ? value.join(',') : String(value)}\``;
};

const rowOf = (instance: object, { env, meaning, property, secret }: Described): string => {
  const name = secret ? `\`${env}\`, \`${env}_FILE\`` : `\`${env}\``;
  return `| ${name} | ${secret ? '' : cell(Reflect.get(instance, property))} | ${meaning} |`;
};

/** The table of `docs/settings.md`: name, default and meaning of every setting, in Markdown. */
export const settingsTable = (types: readonly Type<object>[]): string =>
  [
    '| setting | default | meaning |',
    '|---|---|---|',
    ...types.flatMap((type) => describedOf(type.prototype as object).map((setting) => rowOf(new type(), setting))),
    '',
  ].join('\n');
