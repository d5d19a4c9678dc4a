// Files come from spreadsheets, and from people who mean no good.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readHeading, readRows, UnreadableFile, type Placed } from './file.js';

const folder = mkdtempSync(join(tmpdir(), 'jejak-import-'));
const HEADING = 'external_id,channel,complainant_name,reported_agency,subject,narrative';
const fileOf = (text: string | Buffer): string => {
  const path = join(folder, `${Math.floor(performance.now() * 1000)}.csv`);
  writeFileSync(path, text);
  return path;
};
const rowsOf = async (text: string | Buffer): Promise<Placed[]> => {
  const path = fileOf(text);
  const all: Placed[] = [];
  for await (const each of readRows(path, await readHeading(path))) all.push(each);
  return all;
};

describe('an import file', () => {
  it('is read with commas and with semicolons, with a byte order mark, with line breaks in quotes', async () => {
    const one = await rowsOf(`${HEADING}\nA,web,N,D,S,"a\nb, ""c"""\n`);
    expect(one).toMatchObject([{ number: 2, row: { external_id: 'A', narrative: 'a\nb, "c"' } }]);
    const other = await rowsOf(`\uFEFF${HEADING.replaceAll(',', ';')}\r\nA;web;N;D;S;"a;b"\r\n`);
    expect(other).toMatchObject([{ number: 2, row: { external_id: 'A', narrative: 'a;b' } }]);
  });
  it('has its columns in any order, and unknown ones are named', async () => {
    const path = fileOf(
      `narrative,colour,subject,reported_agency,complainant_name,channel,external_id\nn,red,s,d,c,w,A\n`,
    );
    const heading = await readHeading(path);
    expect(heading.unknown).toEqual(['colour']);
    for await (const { row } of readRows(path, heading))
      expect(row).toMatchObject({ external_id: 'A', narrative: 'n' });
  });
  it('is refused whole where a required column is missing or named twice, or where there is no file', async () => {
    await expect(readHeading(fileOf('external_id,subject\n'))).rejects.toThrow(/complainant_name/);
    await expect(readHeading(fileOf(`${HEADING},subject\n`))).rejects.toThrow(/subject twice/);
    await expect(readHeading(join(folder, 'absent.csv'))).rejects.toThrow(UnreadableFile);
    await expect(readHeading(folder)).rejects.toThrow(UnreadableFile);
  });
  it('has rows that are broken and do not stop the others', async () => {
    const rows = await rowsOf(`${HEADING}\nA,w,c,d,s\nB,w,c,d,s,n\nC,w,c,d,s"x,n\nD,w,c,d,s,n,more\nE,w,c,d,s,n\n`);
    expect(rows.map(({ number, row, broken }) => [number, row?.external_id ?? broken?.slice(0, 8)])).toEqual([
      [2, 'This row'],
      [3, 'B'],
      [4, 'A quote '],
      [5, 'This row'],
      [6, 'E'],
    ]);
  });
  it('ends at a quote that never closes, and says so', async () => {
    const rows = await rowsOf(`${HEADING}\nA,w,c,d,s,n\nB,w,c,d,s,"never closed\nC,w,c,d,s,n\n`);
    expect(rows).toMatchObject([{ number: 2 }, { number: 3, broken: expect.stringContaining('never closed') }]);
  });
  it('marks bytes that are no UTF-8', async () => {
    const rows = await rowsOf(
      Buffer.concat([Buffer.from(`${HEADING}\nA,w,c,d,s,x`), Buffer.from([0xff]), Buffer.from('\n')]),
    );
    expect(rows[0]?.row?.narrative).toContain('\uFFFD');
  });
});
