// How the fields of an act are shown: label, hint and mistake tied together, as on every other page.
import type { StaffTurn } from '../turn.js';
import { valueOf } from '../turn.js';
import { filledIn, given, partsAt, type Field, type FieldKind } from './fields.js';
import { type Mistake } from '../../ui/fields.js';

interface Props {
  readonly turn: StaffTurn;
  readonly field: Field;
  readonly isWrong: boolean;
  /** The field that the page is shown for. */
  readonly hasFocus?: boolean;
}
interface AllProps {
  readonly turn: StaffTurn;
  readonly fields: readonly Field[];
  readonly wrong: readonly Field[];
  /** The group that was asked for one more: the new one has the focus. */
  readonly grown?: string | undefined;
}

const idOf = ({ name }: Pick<Field, 'name'>): string => name.replaceAll('.', '-');

const ASKED: Readonly<Partial<Record<FieldKind, 'write' | 'choose' | 'each' | 'day'>>> = {
  line: 'write',
  prose: 'write',
  lines: 'write',
  day: 'day',
  choice: 'choose',
  'yes-no': 'choose',
  boxes: 'choose',
  answers: 'each',
};

/** What to do about a field: another thing where it was left out than where it was not taken. */
const mendOf = (turn: StaffTurn, field: Field): string => {
  const { any, ...mend } = turn.words.acts.mend;
  const asked = ASKED[field.kind];
  if (asked === undefined) return any;
  if (given(turn, field) !== undefined) return mend[asked].refused;
  return field.optional ? any : mend[asked].empty;
};

const About = ({ turn, field, isWrong }: Props) => (
  <>
    {field.hint !== undefined && (
      <span class="hint" id={`${idOf(field)}-hint`}>
        {field.hint}
      </span>
    )}
    {isWrong && (
      <span class="mistake" id={`${idOf(field)}-mistake`}>
        {mendOf(turn, field)}
      </span>
    )}
  </>
);

const Label = ({ turn, field }: Props) => (
  <>
    {field.label} {field.optional && <span class="optional">{turn.house.optional}</span>}
  </>
);

const describedBy = ({ field, isWrong }: Props): string | undefined =>
  [field.hint === undefined ? '' : `${idOf(field)}-hint`, isWrong ? `${idOf(field)}-mistake` : '']
    .filter((id) => id !== '')
    .join(' ') || undefined;

/** One of a group that nobody began has to stay empty, and one that another field has yet to ask for. */
const mayStayEmpty = ({ optional, neededWhen, within }: Field): boolean =>
  [optional, neededWhen, within].some((each) => each !== undefined);

/** What was given; where there is only one choice, nobody has to make it. */
const valueIn = (turn: StaffTurn, field: Field): string => {
  const { name, kind, options = [] } = field;
  const [only, ...more] = kind === 'choice' && !mayStayEmpty(field) ? options : [];
  return valueOf(turn, name) || (only && more.length === 0 ? only[0] : '');
};

const Input = (props: Props) => {
  const { turn, field, isWrong } = props;
  const value = valueIn(turn, field);
  const same = {
    id: idOf(field),
    name: field.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': isWrong ? ('true' as const) : undefined,
    autofocus: props.hasFocus,
  };
  if (field.kind === 'prose' || field.kind === 'lines')
    return (
      <textarea {...same} rows={field.kind === 'lines' ? 4 : 6} dir="auto">
        {value}
      </textarea>
    );
  if (field.kind === 'choice')
    return (
      <select {...same}>
        <option value="">{turn.house.choose}</option>
        {(field.options ?? []).map(([code, word]) => (
          <option key={code} value={code} selected={code === value}>
            {word}
          </option>
        ))}
      </select>
    );
  if (field.kind === 'day') return <input {...same} type="date" value={value} />;
  return <input {...same} type="text" value={value} dir="auto" />;
};

const Boxes = (props: Props) => {
  const { turn, field } = props;
  const isOne = field.kind === 'yes-no';
  const chosen = turn.form.get(field.name) ?? [];
  if ((field.options ?? []).length === 0)
    return (
      <p class="hint" id={idOf(field)}>
        {turn.words.acts.noChoice}
      </p>
    );
  return (
    <>
      {(field.options ?? []).map(([code, word], at) => (
        <label class="choice" key={code}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            id={at === 0 ? idOf(field) : `${idOf(field)}-${at}`}
            name={field.name}
            value={code}
            checked={chosen.includes(code)}
          />
          <span>{word}</span>
        </label>
      ))}
    </>
  );
};

const Answers = ({ turn, field }: Props) => (
  <>
    {(field.lines ?? []).map(([code, word], at) => (
      <fieldset class="answer" key={code}>
        <legend>{word}</legend>
        <div>
          {(field.options ?? []).map(([value, said], each) => (
            <label key={value}>
              <input
                type="radio"
                id={at === 0 && each === 0 ? idOf(field) : undefined}
                name={`${field.name}.${code}`}
                value={value}
                checked={valueOf(turn, `${field.name}.${code}`) === value}
              />
              <span>{said}</span>
            </label>
          ))}
        </div>
      </fieldset>
    ))}
  </>
);

const One = (props: Props) => {
  const { field, isWrong } = props;
  const look = isWrong ? 'field wrong' : 'field';
  if (field.kind === 'fixed') return <input type="hidden" name={field.name} value={field.value ?? ''} />;
  if (field.kind === 'answers' || field.kind === 'boxes' || field.kind === 'yes-no')
    return (
      <fieldset class={look} aria-describedby={describedBy(props)}>
        <legend>
          <Label {...props} />
        </legend>
        <About {...props} />
        {field.kind === 'answers' ? <Answers {...props} /> : <Boxes {...props} />}
      </fieldset>
    );
  return (
    <div class={look}>
      <label for={idOf(field)}>
        <Label {...props} />
      </label>
      <About {...props} />
      <Input {...props} />
    </div>
  );
};

/** Those of a group that hold something, and room for one more. */
const GroupFields = (props: AllProps & { readonly field: Field }) => {
  const { turn, field, wrong, grown } = props;
  const { group } = field;
  if (!group) return null;
  const filled = filledIn(turn, field).length;
  const one = { turn, field, isWrong: wrong.some(({ name }) => name === field.name) };
  return (
    <fieldset class={one.isWrong ? 'field wrong' : 'field'} id={idOf(field)} aria-describedby={describedBy(one)}>
      <legend>
        <Label {...one} />
      </legend>
      <About {...one} />
      {Array.from({ length: Math.min(filled + 1, group.most) }, (_, at) => (
        <fieldset class="panel" key={at}>
          <legend>{group.called(at + 1)}</legend>
          {partsAt(field, at).map((part, nth) => (
            <One
              key={part.name}
              turn={turn}
              field={part}
              isWrong={wrong.some(({ name }) => name === part.name)}
              hasFocus={grown === field.name && at === filled && nth === 0}
            />
          ))}
        </fieldset>
      ))}
      {filled < group.most && (
        <button class="second" name="tambah" value={field.name}>
          {group.another}
        </button>
      )}
    </fieldset>
  );
};

/** The fields of an act. */
export const ActFields = (props: AllProps) => (
  <>
    {props.fields.map((field) =>
      field.kind === 'group' ? (
        <GroupFields key={field.name} {...props} field={field} />
      ) : (
        <One
          key={field.name}
          turn={props.turn}
          field={field}
          isWrong={props.wrong.some(({ name }) => name === field.name)}
        />
      ),
    )}
  </>
);

/** Where a mistake is mended. */
export const hrefOf = (field: Field): string => `#${idOf(field)}`;

/** Fields that will not do, each with the way to it. */
export const mistakesAt = (fields: readonly Field[]): readonly Mistake[] =>
  fields.map((field) => ({ href: hrefOf(field), text: placeOf(field) }));

/** What a mistake is in: the label, after what it is a part of. */
export const placeOf = ({ label, within }: Field): string => (within === undefined ? label : `${within}: ${label}`);
