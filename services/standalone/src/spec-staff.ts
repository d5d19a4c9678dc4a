// Staff at the portal without a real browser: each logs in once, as their page of the login has it.
import { specBrowser, type SpecBrowser } from '@jejak/testing';
import { accountsIn, type Journey } from './spec-journey.js';

/** Accounts of the people of an office, one of each role. */
export const STAFF = ['pvl', 'asr', 'rsm', 'kap', 'pim', 'nar', 'aud', 'dpo', 'opr'];

/** People of a journey by their accounts: a browser of somebody who is logged in; one each. */
export const staffOf = (journey: () => Journey): ((account: string) => Promise<SpecBrowser>) => {
  const browsers = new Map<string, SpecBrowser>();
  return async (account) => {
    const known = browsers.get(account);
    if (known) return known;
    const { office, home } = journey();
    const browser = specBrowser(office().url);
    const page = await browser.open('/masuk?ke=/petugas');
    await browser.send(page.path, { account, password: accountsIn(home)[account]?.secret ?? '' });
    browsers.set(account, browser);
    return browser;
  };
};
