// Does what we tell today still keep the promises of the last release? Consumers outside the house are not asked when we deploy.

/** What of a JSON Schema matters to a reader of the data. */
export interface DataSchema {
  readonly type?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly items?: DataSchema;
  readonly enum?: readonly unknown[];
}

/** Integration events by name, as they were released or as they are. */
export type EventSchemas = Readonly<Record<string, { readonly schema: DataSchema }>>;

const retyped = (at: string, before: DataSchema, after: DataSchema): readonly string[] => {
  if (before.type !== after.type) return [`${at} was ${before.type ?? 'anything'} and is ${after.type ?? 'anything'}`];
  if (before.items && after.items) return retyped(`${at}[]`, before.items, after.items);
  return before.type === 'object' ? broken(at, before, after) : [];
};

const isAlwaysThere = ({ required = [] }: DataSchema, name: string): boolean => required.includes(name);

const brokenField = (at: string, name: string, { before, after }: { before: DataSchema; after: DataSchema }) => {
  const [was, is] = [before.properties?.[name], after.properties?.[name]];
  const wasPromised = isAlwaysThere(before, name);
  if (!was) return [];
  if (!is) return wasPromised ? [`${at}.${name} is gone`] : [];
  const isLost = wasPromised && !isAlwaysThere(after, name);
  return [...(isLost ? [`${at}.${name} was always there and is no more`] : []), ...retyped(`${at}.${name}`, was, is)];
};

/** A reader relies on what was always there, and on the type of what was there at all. */
const broken = (at: string, before: DataSchema, after: DataSchema): readonly string[] =>
  Object.keys(before.properties ?? {}).flatMap((name) => brokenField(at, name, { before, after }));

/** What breaks a reader of the released events, one line for each; nothing when today only adds. */
export const breaks = (released: EventSchemas, today: EventSchemas): readonly string[] =>
  Object.entries(released).flatMap(([type, { schema }]) => {
    const now = today[type];
    return now ? broken(type, schema, now.schema) : [`${type} is told no more`];
  });
