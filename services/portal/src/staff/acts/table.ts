// Every act on a case that has a form here: what it asks. The API says which of them are open; what each means is its own affair.
import { REFERENCE } from '@jejak/contracts/http';
import {
  actionsIn,
  actionWords,
  askedAgencies,
  latest,
  openClarifications,
  optionsOf,
  seatsIn,
  proposedReleases,
  showableFiles,
  standingOf,
  type ActFacts,
} from './facts.js';
import type { Field, Option } from './fields.js';
import { assignFields, routeFields, transferFields } from './placing.js';

type FieldsOf = (facts: ActFacts) => readonly Field[];

/** Roles whose people may be members of a plenary. */
export const DECIDES: readonly string[] = ['PVL', 'ASR', 'RSM', 'KAP', 'PIM'];

const said = ({ turn }: ActFacts) => turn.words.acts.field;
const yesNo = ({ turn: { words } }: ActFacts): readonly Option[] => [
  ['ya', words.acts.yes],
  ['tidak', words.acts.no],
];
const verdicts = ({ turn: { words } }: ActFacts): readonly Option[] => [
  ['accept', words.acts.accept],
  ['refuse', words.acts.refuse],
];
const prose = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'prose',
  ...more,
});
const optional = { optional: true } as const;
/** Only where another field says so; the hint says it, too. */
const neededWhen = (field: string, is: string | boolean): Pick<Field, 'neededWhen'> => ({ neededWhen: { field, is } });
const draftOf = (facts: ActFacts, type: string): Field => ({
  name: 'draft',
  label: '',
  kind: 'fixed',
  value: latest(facts, type),
});
const numbered = (numbers: readonly number[], word: (n: number) => string): readonly Option[] =>
  numbers.map((n) => [String(n), word(n)] as const);

const formalLines = (facts: ActFacts) => optionsOf(facts, facts.rules.formalItems(standingOf(facts)));

/** As many corrective actions as the API takes in one report. */
const MOST_ACTIONS = 50;

/** A duty put on an agency. */
const corrective: FieldsOf = (facts) => {
  const words = said(facts);
  return [
    { name: 'owner', label: words.actionOwner, kind: 'choice', options: optionsOf(facts, REFERENCE.agency) },
    { name: 'dueOn', label: words.actionDue, kind: 'day' },
    prose('text', words.actionText),
  ];
};

const finalReport: FieldsOf = (facts) => {
  const words = said(facts);
  const hint = { hint: words.noIdentity };
  return [
    { name: 'outcome', label: words.outcome, kind: 'choice', options: optionsOf(facts, facts.rules.outcome) },
    {
      name: 'forms',
      label: words.forms,
      hint: words.formsHint,
      kind: 'boxes',
      options: optionsOf(facts, facts.rules.maladministrationForm),
      ...neededWhen('outcome', 'found'),
    },
    prose('text.parties', words.parties, hint),
    prose('text.description', words.description),
    prose('text.examination', words.examination),
    prose('text.opinion', words.opinion),
    prose('text.conclusion', words.conclusion),
    {
      name: 'actions',
      label: words.actions,
      hint: words.actionsHint,
      kind: 'group',
      group: {
        parts: corrective(facts),
        called: words.correctiveAction,
        another: words.anotherAction,
        most: MOST_ACTIONS,
      },
      ...optional,
    },
  ];
};

/** What a complainant brings to the counter or says on the telephone; each field by itself is enough. */
const completion: FieldsOf = ({ turn }) => {
  const { fields } = turn.words.file;
  const field = (name: string, kind: Field['kind'] = 'line'): Field => {
    const label = fields[name.split('.').at(-1) ?? name] ?? name;
    return { name, label, kind, ...optional };
  };
  return [
    field('complainant.name'),
    field('complainant.idNumber'),
    field('complainant.birthPlace'),
    field('complainant.birthDate', 'day'),
    field('contact.address', 'prose'),
    field('contact.phone'),
    field('contact.email'),
    field('narrative', 'prose'),
    { ...field('priorEffortText', 'prose'), label: fields['priorEffort'] ?? '' },
    field('remedy', 'prose'),
  ];
};

/** The fields of each act, by its action. */
export const ACT_FIELDS: Readonly<Record<string, FieldsOf>> = {
  'formal-check': (facts) => [
    {
      name: 'answers',
      label: said(facts).formal,
      kind: 'answers',
      lines: formalLines(facts),
      options: Object.entries(facts.turn.words.acts.checks),
    },
  ],
  'request-completion': (facts) => [
    { name: 'items', label: said(facts).missing, kind: 'boxes', options: formalLines(facts) },
    prose('note', said(facts).noteToComplainant, { hint: said(facts).noteToComplainantHint, ...optional }),
  ],
  'submit-completion': completion,
  'material-check': (facts) => [
    {
      name: 'answers',
      label: said(facts).material,
      kind: 'answers',
      lines: optionsOf(facts, facts.rules.materialItem),
      options: Object.entries(facts.turn.words.acts.passes),
    },
    { name: 'proposal', label: said(facts).proposal, kind: 'choice', options: verdicts(facts) },
    {
      name: 'ground',
      label: said(facts).ground,
      hint: said(facts).groundHint,
      kind: 'choice',
      options: optionsOf(facts, facts.rules.refusalGround),
      ...neededWhen('proposal', 'refuse'),
    },
    prose('note', said(facts).notePlenary, optional),
  ],
  'decide-at-plenary': (facts) => [
    { name: 'decision', label: said(facts).decision, kind: 'choice', options: verdicts(facts) },
    {
      name: 'class',
      label: said(facts).class,
      hint: said(facts).classHint,
      kind: 'choice',
      options: optionsOf(facts, facts.rules.caseClass),
      ...neededWhen('decision', 'accept'),
    },
    {
      name: 'ground',
      label: said(facts).ground,
      hint: said(facts).groundHint,
      kind: 'choice',
      options: optionsOf(facts, facts.rules.refusalGround),
      ...neededWhen('decision', 'refuse'),
    },
    { name: 'members', label: said(facts).members, kind: 'boxes', options: seatsIn(facts, DECIDES) },
    { name: 'heldOn', label: said(facts).heldOn, kind: 'day', ...optional },
    prose('minutes', said(facts).minutes),
  ],
  withdraw: (facts) => [prose('reason', said(facts).why, optional)],
  'answer-consultation': (facts) => [prose('answer', said(facts).answer)],
  route: routeFields,
  transfer: transferFields,
  'assign-examiners': assignFields,
  'declare-conflict': (facts) => [prose('ground', said(facts).why)],
  'review-documents': (facts) => [
    {
      name: 'suspected',
      label: said(facts).suspected,
      kind: 'boxes',
      options: optionsOf(facts, facts.rules.maladministrationForm),
    },
    prose('findings', said(facts).findings),
  ],
  'request-clarification': (facts) => [
    {
      name: 'agency',
      label: said(facts).agency,
      hint: said(facts).agencyHint,
      kind: 'choice',
      options: optionsOf(facts, REFERENCE.agency),
      ...optional,
    },
    { name: 'addressee', label: said(facts).addressee, hint: said(facts).addresseeHint, kind: 'line' },
    { name: 'questions', label: said(facts).questions, hint: said(facts).onePerLine, kind: 'lines' },
  ],
  'reply-to-clarification': (facts) => [
    {
      name: 'n',
      label: said(facts).whichClarification,
      kind: 'choice',
      options: numbered(openClarifications(facts), said(facts).clarification),
      inPath: true,
    },
    prose('reply', said(facts).reply),
  ],
  'propose-release': (facts) => [
    {
      name: 'attachment',
      label: said(facts).document,
      kind: 'choice',
      options: showableFiles(facts),
      inPath: true,
    },
    { name: 'agency', label: said(facts).shownTo, kind: 'choice', options: askedAgencies(facts) },
  ],
  'release-document': (facts) => [
    {
      name: 'proposal',
      label: said(facts).proposedRelease,
      kind: 'choice',
      options: proposedReleases(facts),
      inPath: true,
    },
  ],
  'notify-result': (facts) => [
    { name: 'outcome', label: said(facts).outcome, kind: 'choice', options: optionsOf(facts, facts.rules.outcome) },
    prose('summary', said(facts).summary),
  ],
  comment: (facts) => [
    { name: 'accepts', label: said(facts).accepts, kind: 'yes-no', options: yesNo(facts) },
    prose('comment', said(facts).comment, { hint: said(facts).commentHint, ...neededWhen('accepts', false) }),
  ],
  'write-final-report': finalReport,
  'sign-final-report': (facts) => [draftOf(facts, 'FinalReportDrafted')],
  'report-corrective-action': (facts) => [
    {
      name: 'k',
      label: said(facts).whichAction,
      kind: 'choice',
      options: numbered(actionsIn(facts, 'ordered'), actionWords(facts)),
      inPath: true,
    },
    prose('report', said(facts).done),
  ],
  'verify-corrective-action': (facts) => [
    {
      name: 'k',
      label: said(facts).whichAction,
      kind: 'choice',
      options: numbered(actionsIn(facts, 'reported'), actionWords(facts)),
      inPath: true,
    },
    { name: 'fulfilled', label: said(facts).fulfilled, kind: 'yes-no', options: yesNo(facts) },
    prose('note', said(facts).verificationNote, {
      hint: said(facts).verificationHint,
      ...neededWhen('fulfilled', false),
    }),
  ],
  'draft-closure': (facts) => [
    {
      name: 'reason',
      label: said(facts).closingReason,
      kind: 'choice',
      options: optionsOf(facts, facts.rules.closingReason),
    },
    prose('note', said(facts).explanation, optional),
  ],
  'check-closure': (facts) => [
    draftOf(facts, 'ClosureDrafted'),
    { name: 'agreed', label: said(facts).agreed, kind: 'yes-no', options: yesNo(facts) },
    prose('reason', said(facts).whatToChange, {
      hint: said(facts).whatToChangeHint,
      ...neededWhen('agreed', false),
    }),
  ],
  'approve-closure': (facts) => [draftOf(facts, 'ClosureDrafted')],
};
