// `npm run import`: lodges every row of a CSV file through the public API.
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { createClient, installationOf, runCommand, Unusable } from './house.js';
import { readHeading, readRows, UnreadableFile } from './import/file.js';
import { importRows, rejectedFile, type Summary } from './import/run.js';

interface Options {
  readonly as: string;
  readonly rejected: string;
  readonly json?: boolean;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const countRows = async (path: string, heading: Awaited<ReturnType<typeof readHeading>>): Promise<number> => {
  let rows = 0;
  for await (const { number } of readRows(path, heading)) rows = number > 0 ? rows + 1 : rows;
  return rows;
};

const barOf = (total: number): SingleBar => {
  const bar = new SingleBar({
    format:
      '{bar} {percentage}% | {value}/{total} rows | imported {imported}, already there {alreadyThere}, rejected {rejected} | {eta_formatted}',
    stream: process.stderr,
    noTTYOutput: false,
    hideCursor: null,
  });
  bar.start(total, 0, { imported: 0, alreadyThere: 0, rejected: 0 });
  return bar;
};

const tell = (summary: Summary, { json, rejected }: Options): void => {
  if (json)
    return void process.stdout.write(
      `${JSON.stringify({ ...summary, rejectedFile: summary.rejected > 0 ? rejected : null })}\n`,
    );
  process.stdout.write(
    `imported ${summary.imported} / already there ${summary.alreadyThere} / rejected ${summary.rejected}\n`,
  );
  if (summary.rejected > 0) say(`Why each row was rejected: ${rejected}`);
};

const run = async (path: string, options: Options): Promise<void> => {
  const heading = await readHeading(path);
  if (heading.unknown.length > 0) say(`Columns that are not known and are ignored: ${heading.unknown.join(', ')}`);
  const bar = barOf(await countRows(path, heading));
  const rejected = rejectedFile(options.rejected);
  try {
    const summary = await importRows({
      client: createClient(installationOf(), { account: options.as }),
      rows: readRows(path, heading),
      rejected,
      progress: (so) => bar.update(so.imported + so.alreadyThere + so.rejected, { ...so }),
    });
    bar.stop();
    tell(summary, options);
  } finally {
    bar.stop();
    await rejected.close();
  }
};

const command = new Command('import')
  .description(
    'Lodges every row of a CSV file as a report. Run it again after an interruption: no row is lodged twice.',
  )
  .argument('<file>', 'UTF-8, comma or semicolon; the columns are described in docs/samples/README.md')
  .option('--as <account>', 'account of an intake officer', 'pvl')
  .option('--rejected <file>', 'where rejected rows are written: row, column, reason', 'rejected.csv')
  .option('--json', 'the summary as JSON')
  .action(async (path: string, options: Options) => {
    try {
      await run(path, options);
    } catch (error) {
      throw error instanceof UnreadableFile ? new Unusable(error.message) : error;
    }
  });

await runCommand(command);
