// `npm run token`: prints a token for an account, or for the holder of a receipt, and nothing else on standard output.
import { Command } from 'commander';
import { accountLines, accountsOf, createClient, installationOf, runCommand, tokenFor, Unusable } from './house.js';

interface ReceiptOptions {
  readonly agenda?: string;
  readonly code?: string;
}

const receiptToken = async ({ agenda, code }: ReceiptOptions): Promise<string> => {
  if (agenda === undefined || code === undefined)
    throw new Unusable('A receipt has an agenda number and a tracking code: token rcp --agenda <number> --code <code>');
  const client = createClient(installationOf());
  const body = { agendaNumber: agenda, trackingCode: code };
  const { token } = await client.post<{ token: string }>('/api/intake/v1/receipt-sessions', body);
  return token;
};

const print = async (account: string, options: ReceiptOptions): Promise<void> => {
  const token = account === 'rcp' ? await receiptToken(options) : await tokenFor(installationOf(), account);
  process.stdout.write(`${token}\n`);
};

const listed = (): string => {
  try {
    return ['Accounts here:', ...accountLines(accountsOf(installationOf()))].join('\n');
  } catch {
    return 'Accounts are made when the installation is started for the first time: npm start';
  }
};

const command = new Command('token')
  .description('Prints a token of 30 minutes for an account, or of 15 minutes for the holder of a receipt.')
  .argument('<account>', 'name of an account, or rcp for a receipt')
  .option('--agenda <number>', 'agenda number of the receipt (with rcp)')
  .option('--code <code>', 'tracking code of the receipt (with rcp)')
  .addHelpText(
    'after',
    () => `\n${listed()}\n\nFor scripts: curl -H "Authorization: Bearer $(npm run -s token -- asr)" …`,
  )
  .action(print);

await runCommand(command);
