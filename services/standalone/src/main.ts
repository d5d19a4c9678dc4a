// Every service in one process and one port: `npm start`.
import { startProcess } from '@jejak/chassis';
import { welcome } from './welcome.js';
import { openOffice } from './office.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

await startProcess(async () => {
  const office = await openOffice({ say });
  process.stdout.write(welcome(office));
  void office.lost.then(() => {
    say(
      'The embedded PostgreSQL has ended by itself; its log is under postgres/ in JEJAK_HOME. Start again to recover.',
    );
    process.exit(1);
  });
  return office;
});
