// Numbers of cases where there is little room.
import { Fragment } from 'preact';

/** A number that is broken where people would break it. */
export const Breakable = ({ text }: { readonly text: string }) => (
  <>
    {text.split('/').map((part, at) => (
      <Fragment key={at}>
        {at > 0 && (
          <>
            /<wbr />
          </>
        )}
        {part}
      </Fragment>
    ))}
  </>
);
