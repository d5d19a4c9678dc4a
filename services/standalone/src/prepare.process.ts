// Makes the database and the keyring ready, and ends: `node …/prepare.process.js <directory of the services' secrets>`.
import { HouseSettings, readSettings, StartProblem, startProcess } from '@jejak/chassis';
import { WITH_BROKER as manifests } from './office.js';
import { addressIn, passwordsIn, prepare } from './prepare.js';

const names = manifests.map(({ name }) => name);

const run = async (): Promise<void> => {
  const [directory] = process.argv.slice(2);
  const { keyring } = readSettings([HouseSettings], process.env).of(HouseSettings);
  const admin = process.env['DATABASE_URL_FILE'] ?? '';
  if (directory === undefined || admin === '' || keyring === '')
    throw new StartProblem('Give the directory of the secrets, DATABASE_URL_FILE and JEJAK_KEYRING.');
  const adminUrl = addressIn(admin).toString();
  const passwords = passwordsIn(directory, names);
  const isElsewhere = process.env['EVENT_STORE'] === 'kurrentdb';
  await prepare({ adminUrl, manifests, passwords, keyring: isElsewhere ? undefined : keyring });
  process.stderr.write(`The database is ready for ${names.join(', ')}.\n`);
};

await startProcess(async () => {
  await run();
  return { stop: () => Promise.resolve() };
});
