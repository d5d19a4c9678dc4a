// The fields of a form with a file: what it is for, then the file itself, which comes last so that what is said of it is known before.
import type { Words } from '../words.js';

/** What a file of a complainant may be for. */
export const PURPOSES = ['evidence', 'identity-document', 'mandate'] as const;
/** See {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];
/** The field of the file itself. */
export const FILE_FIELD = 'file';
/** What a file will not do for. */
export type Trouble = keyof Words['track']['evidence']['mend'];

/** The purpose that a form says; evidence else. */
export const purposeIn = (fields: Readonly<Record<string, string>>): Purpose =>
  PURPOSES.find((each) => each === fields['purpose']) ?? 'evidence';

type Options = readonly (readonly [code: string, word: string])[];
/** Something chosen beside a file: what it is for, or what it belongs to. */
export interface Chosen {
  readonly name: string;
  readonly label: string;
  readonly options: Options;
  readonly value?: string | undefined;
}

/** What a file of a complainant is for, as a choice. */
export const purposeChoice = ({ track: { evidence } }: Words, name: string, value?: string): Chosen => ({
  name,
  label: evidence.purpose,
  options: PURPOSES.map((each) => [each, evidence.purposes[each]] as const),
  value,
});

const Choice = ({ name, label, options, value }: Chosen) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {options.map(([code, word]) => (
        <option key={code} value={code} selected={code === value}>
          {word}
        </option>
      ))}
    </select>
  </div>
);

/** What is chosen beside the file, where there is such a thing; then the file. */
export const FileFields = (props: {
  readonly words: Words;
  readonly chosen?: Chosen | undefined;
  readonly hint: string;
  /** What will not do, in words. */
  readonly mistake?: string | undefined;
}) => {
  const { words, chosen, hint, mistake } = props;
  return (
    <>
      {chosen && <Choice {...chosen} />}
      <div class={mistake ? 'field wrong' : 'field'}>
        <label for={FILE_FIELD}>{words.track.evidence.file}</label>
        <span class="hint" id="file-hint">
          {hint}
        </span>
        {mistake && (
          <span class="mistake" id="file-mistake">
            {mistake}
          </span>
        )}
        <input
          type="file"
          id={FILE_FIELD}
          name={FILE_FIELD}
          aria-describedby={mistake ? 'file-hint file-mistake' : 'file-hint'}
          aria-invalid={mistake ? 'true' : undefined}
        />
      </div>
    </>
  );
};
