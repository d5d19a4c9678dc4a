// `npm run demo`: three reports from lodging to closure, through the HTTP API, as the people who would do it.
import { Command } from 'commander';
import { peopleOf } from './demo/people.js';
import { tellStories } from './demo/stories.js';
import { stageWords } from './demo/words.js';
import { installationOf, runCommand } from './house.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

const run = async ({ json }: { readonly json?: boolean }): Promise<void> => {
  const installation = installationOf();
  const people = peopleOf(installation);
  const walked = await tellStories({ installation, people, tell: json ? note : print });
  if (json) {
    print(JSON.stringify({ reports: walked }, null, 2));
    return;
  }
  print('\nSelesai:');
  for (const { caseId, agendaNumber, registrationNumber, stage } of walked)
    print(`  ${agendaNumber}  ${registrationNumber ?? 'tidak diregistrasi'}  ${stageWords(stage)}  ${caseId}`);
  print(`\nPutar ulang dan buktikan: npm run replay -- ${walked[0]?.caseId ?? '<case id>'} --verify`);
};

const command = new Command('demo')
  .description(
    'Walks three invented reports through the HTTP API as the people who would do it: one found and remedied, one refused at the plenary, one withdrawn. Every run lodges new ones.',
  )
  .option('--json', 'case ids, numbers and final stages on standard output; the steps go to standard error')
  .action(run);

await runCommand(command);
