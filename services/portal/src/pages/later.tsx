// Saving and going on later: a private link for whoever writes, and the way back in by it.
import { ADDRESS, draftOf, keepDraft, linkTo, noDraft, ticketOf } from '../draft-turn.js';
import { KEPT_DAYS, type Draft } from '../drafts.js';
import { shows, takes, type Outcome, type Turn } from '../turn.js';
import { Form } from '../ui/fields.js';
import type { Words } from '../words.js';
import { resumeAt } from './lodge.js';

type Flow = Draft['flow'];

/** The link, and what it is worth. */
export const keptPage = (words: Words, flow: Flow, link: string, resume: string) => (
  <>
    <p class="kicker">{words.lodge[flow]}</p>
    <h1>{words.later.title}</h1>
    <p class="lead">{words.later.lead(KEPT_DAYS)}</p>
    <div class="confirmed">
      <p class="secret">
        <a href={link}>{link}</a>
      </p>
      <p>{words.later.secret}</p>
    </div>
    <p class="acts">
      <a class="button" href={resume}>
        {words.later.goOn}
      </a>
    </p>
    <Form action={`${ADDRESS[flow]}/tutup`}>
      <button class="quiet">{words.later.leave}</button>
    </Form>
  </>
);

/** Where a link leads: nothing is opened before somebody asks for it, since programs follow links too. */
export const returnPage = (words: Words, ticket: string) => (
  <>
    <h1>{words.later.back}</h1>
    <p class="lead">{words.later.backLead}</p>
    <Form action={`/lanjut/${ticket}`}>
      <button>{words.later.goOn}</button>
    </Form>
  </>
);

/** For a link that leads nowhere any more. */
export const endedPage = (words: Words) => (
  <>
    <h1>{words.later.ended}</h1>
    <p class="lead">{words.later.endedLead(KEPT_DAYS)}</p>
    <p class="acts">
      <a class="button" href={ADDRESS.report}>
        {words.lodge.report}
      </a>
    </p>
  </>
);

const keep =
  (flow: Flow) =>
  async (turn: Turn): Promise<Outcome> => {
    const draft = await draftOf(turn, flow);
    const resume = resumeAt(draft);
    if (!draft || resume === undefined) return { to: ADDRESS[flow] };
    const { words } = turn;
    const content = keptPage(words, flow, linkTo(turn, flow), resume);
    return { title: words.later.title, content, cookies: [await keepDraft(turn, draft)] };
  };

const comeBack = async (turn: Turn): Promise<Outcome> => {
  const { words, parts, ground } = turn;
  const { ticket = '' } = parts;
  if (await ground.drafts.read(ticket)) return { title: words.later.back, content: returnPage(words, ticket) };
  return { status: 404, title: words.later.ended, content: endedPage(words) };
};

const goOn = async (turn: Turn): Promise<Outcome> => {
  const { ticket = '' } = turn.parts;
  const draft = await turn.ground.drafts.read(ticket);
  if (!draft) return { to: `/lanjut/${encodeURIComponent(ticket)}` };
  const to = draft.lodged ? `${ADDRESS[draft.flow]}/selesai` : (resumeAt(draft) ?? ADDRESS[draft.flow]);
  return { to, cookies: [ticketOf(draft.flow, ticket)] };
};

/** `/lapor/nanti`, `/konsultasi/nanti`, `/lanjut/:ticket`, and `/lapor/tutup`, `/konsultasi/tutup`, which forget the draft in this browser only. */
export const laterRoutes = [
  ...(['report', 'consultation'] as const).flatMap((flow) => [
    shows(`${ADDRESS[flow]}/nanti`, keep(flow)),
    takes(`${ADDRESS[flow]}/tutup`, () => ({ to: '/', cookies: [noDraft(flow)] })),
  ]),
  shows('/lanjut/:ticket', comeBack),
  takes('/lanjut/:ticket', goOn),
];
