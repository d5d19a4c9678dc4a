// Forms that were sent wrong, in a real browser: what each says of its mistakes, and whether everybody finds the way to mend them.
import { WORDS } from '@jejak/portal';
import type { Page, Response } from 'playwright-core';
import { HOSTILE } from './spec-cases.js';
import type { Visitor } from './spec-chromium.js';
import { foreignOn, type Language } from './spec-languages.js';

/** Longer than any field of the house takes. */
const OVERFULL = `${HOSTILE} ${'panjang '.repeat(2_500)}`;
const UNPROCESSABLE = 422;

/** A form of a page: whether something must be given, so that nothing comes of it empty, and whether it takes words. */
interface FormFound {
  readonly at: number;
  /** Where it is sent to. */
  readonly action: string;
  readonly asks: boolean;
  readonly takesWords: boolean;
}
/** How a form is filled in before it is sent. */
type Filling = 'empty' | 'overfull';

const FORMS = `const forms = [...document.querySelectorAll('main form[method=post]')];
  const optional = ':scope > legend > .optional, :scope > label > .optional';
  const words = 'textarea, input[type=text], input[type=email], input[type=tel], input:not([type])';`;

const formsOn = (page: Page): Promise<readonly FormFound[]> =>
  page.evaluate(`(() => { ${FORMS}
    const mayStayEmpty = (field) => field && (field.querySelector(optional) || mayStayEmpty(field.parentElement.closest('.field')));
    return forms.map((form, at) => ({
      at,
      action: new URL(form.action).pathname,
      asks:
        [...form.querySelectorAll('.field')].some((field) => !mayStayEmpty(field)) ||
        [...form.querySelectorAll(words)].some((one) => !one.closest('.field')),
      takesWords: [...form.querySelectorAll(words)].some(({ maxLength }) => maxLength < 0),
    }));
  })()`);

/** As somebody would who leaves out everything, or who chooses something everywhere and pastes a book into each line. */
const fillIn = (page: Page, { at }: FormFound, filling: Filling): Promise<void> =>
  page.evaluate(`(() => { ${FORMS}
    const book = ${filling === 'empty' ? "''" : JSON.stringify(OVERFULL)};
    const isFull = book !== '';
    const form = forms[${at}];
    for (const one of form.querySelectorAll(words))
      one.value = isFull && one.closest('.day') ? '2020'.slice(-one.maxLength) : one.maxLength < 0 ? book : book.slice(0, one.maxLength);
    for (const one of form.querySelectorAll('input[type=date]')) one.value = isFull ? '2026-01-31' : '';
    for (const one of form.querySelectorAll('input[type=checkbox]')) one.checked = isFull;
    for (const one of form.querySelectorAll('input[type=radio]')) one.checked = isFull;
    for (const one of form.querySelectorAll('select'))
      if (isFull && one.value === '') one.selectedIndex = 1;
      else if (!isFull && one.options[0]?.value === '') one.selectedIndex = 0;
  })()`);

/** By its first button that sends it off. */
const send = async (page: Page, { at }: FormFound): Promise<Response> => {
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.request().method() === 'POST' && each.request().isNavigationRequest()),
    page.waitForEvent('domcontentloaded'),
    page.evaluate(`(() => { ${FORMS}
      setTimeout(() => [...forms[${at}].querySelectorAll('button')].find(({ name }) => name !== 'tambah').click());
    })()`),
  ]);
  return response;
};

/** What a page with mistakes fails to say: each mistake leads to its field, and the field says what is wrong with it. */
const unsaidOn = (page: Page, language: Language): Promise<readonly string[]> =>
  page.evaluate(`(async () => {
    // A page takes its focus when it is first painted.
    for (let times = 0; times < 2; times += 1) await new Promise(requestAnimationFrame);
    const summary = document.querySelector('main .mistakes[role=alert]');
    if (!summary) return ['no mistakes are told'];
    const tellers = (one) => (one.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => /mistake$/.test(id)).map((id) => document.getElementById(id));
    const isTold = (one) => tellers(one).some((teller) => teller?.textContent.trim());
    const links = [...summary.querySelectorAll('a[href^="#"]')].map(({ hash }) => hash.slice(1));
    const unsaid = links.flatMap((id) => {
      const field = document.getElementById(id);
      if (!field) return ['no field ' + id];
      const isChoice = field.matches('fieldset, [type=radio], [type=checkbox], .day *');
      if (!isTold(isChoice ? field.closest('.field') : field)) return ['no word at ' + id];
      return isChoice || field.getAttribute('aria-invalid') === 'true' ? [] : ['not said to be wrong: ' + id];
    });
    const isLinked = (field) => links.some((id) => field.id === id || field.querySelector('#' + CSS.escape(id)));
    const isToldAbove = (field) => [...field.querySelectorAll('[aria-invalid]')].some((one) => tellers(one).some((teller) => summary.contains(teller)));
    const wrong = [...document.querySelectorAll('main .field.wrong')];
    return [
      ...unsaid,
      ...(links.length > 0 ? [] : ['no mistake leads anywhere']),
      ...wrong.filter((field) => !isLinked(field) && !isToldAbove(field)).map((field) => 'not told above: ' + field.textContent.trim().slice(0, 60)),
      ...(document.activeElement === summary ? [] : ['the focus is elsewhere']),
      ...(document.title.startsWith(${JSON.stringify(WORDS[language].house.withMistakes(''))}) ? [] : ['not in the title: ' + document.title]),
    ];
  })()`);

/** Fills a form in, sends it and looks at what comes back; answers what is wrong with that. */
const trial = async (
  visitor: Visitor,
  language: Language,
  { form, filling, state }: { readonly form: FormFound; readonly filling: Filling; readonly state: string },
): Promise<readonly string[]> => {
  const { page } = visitor;
  await fillIn(page, form, filling);
  const status = (await send(page, form)).status();
  const unsaid = status === UNPROCESSABLE ? await unsaidOn(page, language) : [`answered ${status}`];
  const troubles = [...unsaid, ...(await visitor.check(state)), ...(await foreignOn(page, language))];
  return troubles.map((trouble) => `${state}: ${trouble}`);
};

/** Who sends forms that nobody sent wrong before in this language; `kindOf`: what an address is, whichever case it is about. */
export const wrongSenderOf = (language: Language, kindOf: (path: string) => string) => {
  const sent = new Set<string>();
  /** Sends the new forms of the page that one is at, without what they ask for and with too much of it; answers what went wrong. */
  return async (visitor: Visitor): Promise<readonly string[]> => {
    const here = visitor.where();
    const troubles: string[] = [];
    const found = await formsOn(visitor.page);
    for (const form of found.filter(({ action }) => !sent.has(kindOf(action)))) {
      const kind = kindOf(form.action);
      sent.add(kind);
      for (const filling of [
        ...(form.asks ? ['empty' as const] : []),
        ...(form.takesWords ? ['overfull' as const] : []),
      ]) {
        await visitor.open(here);
        const state = `${kind.replace(/\W+/g, '-').slice(1)}-${filling}`;
        troubles.push(...(await trial(visitor, language, { form, filling, state })));
      }
    }
    return troubles;
  };
};
