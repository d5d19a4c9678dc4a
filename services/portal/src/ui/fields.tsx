// Fields of forms with label, hint and mistake tied together, and the summary of mistakes that takes the focus.
import { REFERENCE } from '@jejak/contracts/http';
import type { ComponentChildren } from 'preact';
import type { Answers } from '../drafts.js';
import { inputsOf, shapeOf, type FieldName } from '../questions.js';
import type { Language, Words } from '../words.js';

/** What the fields of a form need. */
export interface FieldsProps {
  readonly words: Words;
  readonly language: Language;
  readonly fields: readonly FieldName[];
  readonly answers: Answers;
  readonly mistakes: readonly FieldName[];
  /** Fields that may stay empty here though they may not elsewhere. */
  readonly isPatch?: boolean;
  /** The label is the heading of the page: for a page that asks one thing by choices. */
  readonly isHeading?: boolean;
  /** Labels of another wording, by field. */
  readonly labels?: Readonly<Partial<Record<FieldName, { readonly label: string; readonly hint: string }>>>;
}
type One = Omit<FieldsProps, 'fields'> & { readonly name: FieldName };

const saidOf = ({ words, labels, name }: One) => ({ ...words.fields[name], ...labels?.[name] });

/** Ids of what describes a field. */
const describedBy = ({ name, mistakes, ...rest }: One): string | undefined => {
  const hint = saidOf({ name, mistakes, ...rest }).hint;
  const ids = [hint === '' ? '' : `${name}-hint`, mistakes.includes(name) ? `${name}-mistake` : ''];
  return ids.filter((id) => id !== '').join(' ') || undefined;
};

const About = (one: One) => (
  <>
    {saidOf(one).hint !== '' && (
      <span class="hint" id={`${one.name}-hint`}>
        {saidOf(one).hint}
      </span>
    )}
    {one.mistakes.includes(one.name) && (
      <span class="mistake" id={`${one.name}-mistake`}>
        {one.words.fields[one.name].mend}
      </span>
    )}
  </>
);

const isOptional = ({ name, isPatch }: One): boolean => isPatch === true || shapeOf(name).required !== true;

const Label = (one: One) => (
  <>
    {saidOf(one).label} {isOptional(one) && <span class="optional">{one.words.house.optional}</span>}
  </>
);

/** What every control carries. */
const carried = (one: One) => ({
  id: one.name,
  name: one.name,
  'aria-describedby': describedBy(one),
  'aria-invalid': one.mistakes.includes(one.name) ? ('true' as const) : undefined,
  autocomplete: shapeOf(one.name).autocomplete,
});

const typed = ({ answers, name }: One): string => answers[name] ?? '';

/** Longer texts get a taller field. */
const LONG = 1_000;

const Prose = (one: One) => (
  <textarea {...carried(one)} rows={(shapeOf(one.name).max ?? 0) > LONG ? 8 : 3} dir="auto">
    {typed(one)}
  </textarea>
);

const choicesOf = (name: FieldName) => {
  const { list, without = [] } = shapeOf(name);
  return list ? REFERENCE[list].filter(({ code }) => !without.includes(code)) : [];
};

const Select = (one: One) => (
  <select {...carried(one)}>
    <option value="">{one.words.house.choose}</option>
    {choicesOf(one.name).map((choice) => (
      <option key={choice.code} value={choice.code} selected={choice.code === typed(one)}>
        {choice[one.language]}
      </option>
    ))}
  </select>
);

const Line = (one: One) => {
  const { type = 'text', digits } = shapeOf(one.name);
  const list = shapeOf(one.name).kind === 'suggest' ? `${one.name}-list` : undefined;
  return (
    <input
      {...carried(one)}
      type={type}
      value={typed(one)}
      dir="auto"
      inputmode={digits ? 'numeric' : undefined}
      list={list}
    />
  );
};

const Suggested = (one: One) => (
  <>
    <Line {...one} />
    <datalist id={`${one.name}-list`}>
      {choicesOf(one.name).map((choice) => (
        <option key={choice.code} value={choice.id} />
      ))}
    </datalist>
  </>
);

const CONTROLS = { prose: Prose, select: Select, suggest: Suggested, line: Line } as const;

const Choices = (one: One) => {
  const { name, answers, mistakes, words } = one;
  const said = words.fields[name];
  const options =
    'yes' in said
      ? ([
          ['yes', said.yes],
          ['no', said.no],
        ] as const)
      : [];
  return (
    <fieldset aria-describedby={describedBy(one)} class={mistakes.includes(name) ? 'field wrong' : 'field'}>
      <legend>{one.isHeading ? <h1>{saidOf(one).label}</h1> : <Label {...one} />}</legend>
      <About {...one} />
      {options.map(([value, word], at) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            id={at === 0 ? name : `${name}-${value}`}
            value={value}
            checked={answers[name] === value}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
};

const Day = (one: One) => {
  const { name, answers, mistakes, words } = one;
  return (
    <fieldset aria-describedby={describedBy(one)} class={mistakes.includes(name) ? 'field wrong' : 'field'}>
      <legend>
        <Label {...one} />
      </legend>
      <About {...one} />
      <div class="day">
        {inputsOf(name).map((input, at) => (
          <label key={input}>
            {[words.house.day, words.house.month, words.house.year][at]}
            <input
              id={at === 0 ? name : input}
              name={input}
              value={answers[input] ?? ''}
              inputmode="numeric"
              maxlength={at === 2 ? 4 : 2}
              aria-invalid={mistakes.includes(name) ? 'true' : undefined}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Field = (one: One) => {
  const { kind } = shapeOf(one.name);
  if (kind === 'yes-no') return <Choices {...one} />;
  if (kind === 'day') return <Day {...one} />;
  const Control = CONTROLS[kind];
  return (
    <div class={one.mistakes.includes(one.name) ? 'field wrong' : 'field'}>
      <label for={one.name}>
        <Label {...one} />
      </label>
      <About {...one} />
      <Control {...one} />
    </div>
  );
};

/** The fields of a form, in their order. */
export const Fields = ({ fields, ...rest }: FieldsProps) => (
  <>
    {fields.map((name) => (
      <Field key={name} name={name} {...rest} />
    ))}
  </>
);

/** A mistake and where it is mended. */
export interface Mistake {
  readonly href: string;
  readonly text: string;
}

/** What stands in the way of a form: why, and each mistake as a link to its field. Takes the focus without a script. */
export const FormTrouble = (props: {
  readonly title: string;
  readonly mistakes: readonly Mistake[];
  readonly children?: ComponentChildren;
}) => (
  <div class="mistakes" role="alert" tabindex={-1} autofocus aria-labelledby="mistakes-title">
    <h2 id="mistakes-title">{props.title}</h2>
    {props.children}
    {props.mistakes.length > 0 && (
      <ul>
        {props.mistakes.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    )}
  </div>
);

/** All mistakes of a page, where there are some. */
export const Mistakes = (props: { readonly words: Pick<Words, 'house'>; readonly mistakes: readonly Mistake[] }) =>
  props.mistakes.length === 0 ? null : (
    <FormTrouble title={props.words.house.mistakes(props.mistakes.length)} mistakes={props.mistakes} />
  );

/** The mistakes of fields on this very page. */
export const mistakesHere = (words: Words, names: readonly FieldName[]): readonly Mistake[] =>
  names.map((name) => ({ href: `#${name}`, text: words.fields[name].mend }));

/** A form that is sent to where the page is, or to `action`. */
export const Form = ({ action, children }: { readonly action: string; readonly children: ComponentChildren }) => (
  <form method="post" action={action} novalidate accept-charset="utf-8">
    {children}
  </form>
);
