// What the ledger says reactions did to each case, and what of it is not as it must be: lost, doubled, or out of the order of the case.
import pg from 'pg';

/** An event as the judge needs it. */
export interface Effect {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: {
    readonly caseId?: string;
    readonly party?: string;
    readonly agency?: string | null;
    readonly template?: string;
    readonly channel?: string;
    readonly cause?: { readonly id: string; readonly revision: number };
  };
}

/** Everything in the ledger of a database, in its order. */
export const effectsIn = async (url: string): Promise<readonly Effect[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Effect>(
      `select event.position::int, stream.name as stream, event.revision, event.type, event.data
       from jejak.event join jejak.stream using (sid) order by event.position`,
    );
    return rows;
  } finally {
    await client.end();
  }
};

const groupsOf = <T>(all: readonly T[], nameOf: (each: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return [...groups.values()];
};

/** What notification must do for each case, whichever replica: the receipt of a report is acknowledged, its registration told. */
const MUST_BE_TOLD: Readonly<Record<string, string>> = { ReportReceived: 'received', ReportRegistered: 'registered' };

const messagesOf = (effects: readonly Effect[]) =>
  effects.filter(({ type, stream }) => type === 'DeliveryQueued' && stream.startsWith('delivery-'));

const doubled = (effects: readonly Effect[]): readonly string[] =>
  groupsOf(messagesOf(effects), ({ data: { cause, party, agency, template, channel } }) =>
    JSON.stringify([cause?.id, party, agency, template, channel]),
  ).flatMap(({ length, 0: first }) => (length > 1 ? [`doubled: ${first?.data.template}`] : []));

/** One event is the cause of several messages, of which none comes before another; later events come later. */
const disordered = (effects: readonly Effect[]): readonly string[] =>
  groupsOf(messagesOf(effects), ({ data }) => data.caseId ?? '').flatMap((ofCase) => {
    const causes = ofCase.map(({ data }) => data.cause?.revision ?? -1);
    return causes.some((cause, at) => cause < (causes[at - 1] ?? 0)) ? [`out of order: ${causes.join(' ')}`] : [];
  });

const lost = (effects: readonly Effect[]): readonly string[] => {
  const told = new Set(messagesOf(effects).map(({ data }) => `case-${data.caseId} ${data.template}`));
  return effects.flatMap(({ stream, type }) => {
    const template = MUST_BE_TOLD[type];
    return template !== undefined && !told.has(`${stream} ${template}`) ? [`lost: ${template}`] : [];
  });
};

const misrouted = (effects: readonly Effect[]): readonly string[] => {
  const routed = (stream: string) => effects.filter((each) => each.stream === stream && each.type === 'CaseRouted');
  return effects
    .filter(({ type }) => type === 'ReportRegistered')
    .map(({ stream }) => routed(stream).length)
    .flatMap((times) => (times === 1 ? [] : [`routed ${times} times`]));
};

/** Of a message whose sender died under it, it is uncertain whether it went out: so it may be attempted once more, and no further. */
const sentTwice = (effects: readonly Effect[]): readonly string[] =>
  groupsOf(
    effects.filter(({ stream }) => stream.startsWith('delivery-')),
    ({ stream }) => stream,
  ).flatMap((events) => {
    const count = (type: string) => events.filter((event) => event.type === type).length;
    const [attempts, uncertain, sent] = ['SendAttempted', 'DeliveryUncertain', 'DeliverySent'].map(count) as [
      number,
      number,
      number,
    ];
    return sent > 1 || attempts > 1 + uncertain ? [`sent: ${attempts} attempts, ${sent} sent`] : [];
  });

/** What is wrong with what the reactions did; nothing where each effect is there, once, in the order of its case. */
export const faultsIn = (effects: readonly Effect[]): readonly string[] =>
  [doubled, disordered, lost, misrouted, sentTwice].flatMap((judge) => judge(effects));
