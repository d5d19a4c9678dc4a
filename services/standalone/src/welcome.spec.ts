// What a start says: enough to go on in another terminal, and no secret.
import { describe, expect, it } from '@jest/globals';
import type { ScriptAccount } from '@jejak/identity';
import { welcomeText } from './welcome.js';

const head: ScriptAccount = {
  account: 'kap',
  role: 'KAP',
  office: 'kdi',
  unit: null,
  agency: null,
  name: 'Kepala Perwakilan',
  staffId: 'a-pseudonym',
  secret: 'never-to-be-shown',
};

describe('the welcome', () => {
  it('names the address, the accounts with their roles, and the command for a token of each', () => {
    const text = welcomeText('http://localhost:3000', '.jejak', [head]);
    expect(text).toContain('Jejak is open at http://localhost:3000\n');
    expect(text).toContain('http://localhost:3000/api/docs');
    expect(text).toContain(
      'log in at http://localhost:3000/masuk; account and password stand in .jejak/accounts.json\n',
    );
    expect(text).toMatch(/^ +KAP +kdi +npm run -s token -- kap +# Kepala Perwakilan$/m);
    expect(text).not.toContain(head.secret);
  });

  it('says what another terminal must set where the installation is not the usual one', () => {
    const text = welcomeText('http://localhost:3100', "/srv/it's here", [head]);
    expect(text).toContain(`JEJAK_URL=http://localhost:3100 JEJAK_HOME='/srv/it'\\''s here' npm run -s token -- kap`);
  });

  it('offers no accounts where there are none', () => {
    expect(welcomeText('http://localhost:3000', '.jejak', [])).not.toContain('npm run');
  });
});
