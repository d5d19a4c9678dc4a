// What every suite in a real browser opens with: an office on a database of its own, and its people at their screens.
import { afterAll, beforeAll } from '@jest/globals';
import { describeInChromium, openScreens, type Look, type Screens, type Visitor } from './spec-chromium.js';
import { accountsIn, openJourney, type Journey } from './spec-journey.js';

const PATIENCE_MS = 240_000;

/** An office of a suite, and who looks at it. */
export interface ScreensOfOffice {
  readonly journey: () => Journey;
  /** Somebody new, without a cookie. */
  readonly visit: (look: Look) => Promise<Visitor>;
  /** Somebody of the house, logged in, at a page of the staff. */
  readonly enter: (look: Look, account: string, to?: string) => Promise<Visitor>;
}
/** What a suite needs besides. */
export interface Opening {
  /** Its pictures begin with it. */
  readonly pictures: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** What must be there before anybody looks. */
  readonly prepare?: (journey: Journey) => Promise<unknown>;
}

/** Presses a button by its whole name. */
export const press = ({ page }: Visitor, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** A suite in a real browser at an office of its own; see {@link describeInChromium} for what happens where there is none. */
export const describeAtScreens = (
  name: string,
  { pictures, settings, prepare }: Opening,
  suite: (office: ScreensOfOffice) => void,
): void =>
  describeInChromium(name, () => {
    let journey: Journey;
    let screens: Screens;
    beforeAll(async () => {
      journey = await openJourney(settings);
      await prepare?.(journey);
      screens = await openScreens(journey.office().url, pictures);
    }, PATIENCE_MS);
    afterAll(async () => {
      await screens?.close();
      await journey?.close();
    });
    suite({
      journey: () => journey,
      visit: (look) => screens.visit(look),
      enter: async (look, account, to = '/petugas/kotak') => {
        const visitor = await screens.visit(look);
        await visitor.open(`/masuk?ke=${encodeURIComponent(to)}`);
        await visitor.page.fill('#account', account);
        await visitor.page.fill('#password', accountsIn(journey.home)[account]?.secret ?? '');
        await press(visitor, 'Masuk');
        await visitor.page.waitForURL(/petugas/);
        return visitor;
      },
    });
  });
