// How people put something into a page: with a mouse, or by the keyboard alone.
import type { Locator } from 'playwright-core';
import type { Visitor } from './spec-chromium.js';

/** What somebody does at a page, whichever way they do it. Fields are called by their names, values are those that are sent. */
export interface Hand {
  /** Follows a link or presses a button. */
  press(target: Locator): Promise<void>;
  write(name: string, text: string): Promise<void>;
  /** Takes one of a list. */
  pick(name: string, value: string): Promise<void>;
  /** Ticks as many boxes, from the first. */
  tick(name: string, count: number): Promise<void>;
  /** Gives every question between two or three answers the same one. */
  answer(value: string): Promise<void>;
}

const field = ({ page }: Visitor, name: string): Locator => page.locator(`[name="${name}"]`);
/** Each question of a page once, by the name of its answers. */
const questionsOn = async ({ page }: Visitor, value: string): Promise<readonly string[]> => {
  const answers = await page.locator(`input[type=radio][value="${value}"]`).all();
  return Promise.all(answers.map(async (answer) => (await answer.getAttribute('name')) ?? ''));
};
const answerTo = ({ page }: Visitor, question: string, value: string): Locator =>
  page.locator(`input[name="${question}"][value="${value}"]`);

/** A mouse, or a finger. */
export const mouseOf = (visitor: Visitor): Hand => ({
  press: (target) => target.click(),
  write: (name, text) => field(visitor, name).fill(text),
  pick: async (name, value) => void (await field(visitor, name).selectOption(value)),
  tick: async (name, count) => {
    for (const box of (await field(visitor, name).all()).slice(0, count)) await box.check();
  },
  answer: async (value) => {
    for (const question of await questionsOn(visitor, value)) await answerTo(visitor, question, value).check();
  },
});

/** Nobody presses it more often on one page. */
const MOST_KEYS = 400;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element: { matches(selector: string): boolean }) => element.matches(':focus'));

/** Goes on by Tab until something has the focus, from wherever the focus is. @throws where it never has */
export const reach = async ({ page }: Visitor, target: Locator): Promise<void> => {
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}.`);
};

/** Goes on by arrows until something holds. @throws where it never does */
const arrows = async ({ page }: Visitor, isThere: () => Promise<boolean>): Promise<void> => {
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    if (await isThere()) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('No arrow leads there.');
};

/** The keyboard alone: everything is reached by Tab, chosen by Space or arrows, sent by Enter. */
export const keyboardOf = (visitor: Visitor): Hand => {
  const { page } = visitor;
  const press = async (key: string): Promise<void> => page.keyboard.press(key);
  return {
    press: async (target) => {
      await reach(visitor, target);
      await press('Enter');
    },
    write: async (name, text) => {
      const target = field(visitor, name);
      await reach(visitor, target);
      if ((await target.getAttribute('type')) !== 'date') return page.keyboard.type(text);
      // The parts of a day stand in the order of the browser's own language.
      const [year = '', month = '', day = ''] = text.split('-');
      if (day !== month) throw new Error(`Not the same day in every order: ${text}.`);
      await page.keyboard.type(`${day}${month}${year}`);
    },
    pick: async (name, value) => {
      const list = field(visitor, name);
      await reach(visitor, list);
      await arrows(visitor, async () => (await list.inputValue()) === value);
    },
    tick: async (name, count) => {
      for (const box of (await field(visitor, name).all()).slice(0, count)) {
        await reach(visitor, box);
        if (!(await box.isChecked())) await press('Space');
      }
    },
    answer: async (value) => {
      for (const question of await questionsOn(visitor, value)) {
        await reach(visitor, field(visitor, question).first());
        await press('Space');
        await arrows(visitor, () => answerTo(visitor, question, value).isChecked());
      }
    },
  };
};
