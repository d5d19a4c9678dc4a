// The fields of a form with a file: what it is for, then the file itself, which comes last so that what is said of it is known before.
import type { Words } from '../words.js';

/** What a file of a complainant may be for. */
export const PURPOSES = ['evidence', 'identity-document', 'mandate'] as const;
/** See {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];
/** What a file will not do for. */
export type Trouble = keyof Words['track']['evidence']['mend'];

/** The purpose that a form says; evidence else. */
export const purposeIn = (fields: Readonly<Record<string, string>>): Purpose =>
  PURPOSES.find((each) => each === fields['purpose']) ?? 'evidence';

/** The two fields. */
export const FileFields = (props: {
  readonly words: Words;
  readonly hint: string;
  readonly purpose?: Purpose | undefined;
  /** What will not do, in words. */
  readonly mistake?: string | undefined;
}) => {
  const { words, hint, purpose = 'evidence', mistake } = props;
  const { evidence } = words.track;
  return (
    <>
      <div class="field">
        <label for="purpose">{evidence.purpose}</label>
        <select id="purpose" name="purpose">
          {PURPOSES.map((each) => (
            <option key={each} value={each} selected={each === purpose}>
              {evidence.purposes[each]}
            </option>
          ))}
        </select>
      </div>
      <div class={mistake ? 'field wrong' : 'field'}>
        <label for="file">{evidence.file}</label>
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
          id="file"
          name="file"
          aria-describedby={mistake ? 'file-hint file-mistake' : 'file-hint'}
          aria-invalid={mistake ? 'true' : undefined}
        />
      </div>
    </>
  );
};
