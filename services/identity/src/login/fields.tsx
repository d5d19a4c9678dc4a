// Fields of the login pages: label, hint and mistake tied together, and the mistake that takes the focus.
import type { ComponentChildren } from 'preact';
import type { LoginWords } from './words.js';

/** What stands in the way of a form, with the way to where it is mended. Takes the focus without a script. */
export const Mistake = ({
  words,
  text,
  at,
}: {
  readonly words: LoginWords;
  readonly text: string;
  readonly at: string;
}) => (
  <div class="mistakes" role="alert" tabindex={-1} autofocus aria-labelledby="mistakes-title">
    <h2 id="mistakes-title">{words.mistake}</h2>
    <a id="mistake" href={`#${at}`}>
      {text}
    </a>
  </div>
);

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isWrong: boolean;
  readonly children?: never;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  readonly look?: string;
}

const describedBy = ({ name, hint, isWrong }: Pick<FieldProps, 'name' | 'hint' | 'isWrong'>): string | undefined =>
  [hint === undefined ? '' : `${name}-hint`, isWrong ? 'mistake' : ''].filter((id) => id !== '').join(' ') || undefined;

/** A field with its label, its hint and its mistake tied together. */
export const Field = ({ name, label, hint, isWrong, attributes, look = '' }: FieldProps) => (
  <div class={['field', look, isWrong ? 'wrong' : ''].filter((word) => word !== '').join(' ')}>
    <label for={name}>{label}</label>
    {hint !== undefined && (
      <span class="hint" id={`${name}-hint`}>
        {hint}
      </span>
    )}
    <input
      id={name}
      name={name}
      required
      aria-invalid={isWrong ? 'true' : undefined}
      aria-describedby={describedBy({ name, hint, isWrong })}
      {...attributes}
    />
  </div>
);

/** A form that is sent to where the page is. */
export const Form = ({ path, children }: { readonly path: string; readonly children: ComponentChildren }) => (
  <form method="post" action={path} novalidate accept-charset="utf-8">
    {children}
  </form>
);
