// A QR code as a picture on the page: drawn here, since a page of the login shows nothing from anywhere else.
import { encode } from 'uqr';

/** Modules of quiet around the code (ISO/IEC 18004). */
const QUIET = 4;

/** Runs of dark modules as one path. */
const darkIn = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');

/** A text as a QR code; dark on light whatever the colours of the page, since not every camera reads the other way round. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={darkIn(data)} fill="#000" />
    </svg>
  );
};
