// The words of pages to read: privacy, accessibility, the law. Each fact of law says how sure it is.
import type { Words } from '../../words.js';
import type { Passage, RuleInWords } from '../id/texts.js';

const passage = (title: string, ...lines: readonly string[]): Passage => ({ title, lines });
const rule = (text: string, article: string, certainty: RuleInWords['certainty'] = 'read'): RuleInWords => ({
  text,
  article,
  certainty,
});

/** Pages to read. */
export const texts: Words['texts'] = {
  privacy: {
    title: 'Your personal data',
    passages: [
      passage(
        'What we keep',
        'What you write yourself: your name, contact, story and files; then every step in handling the report. To send a report a name is enough. The law also asks for place and date of birth, marital status, occupation and address (UU 37/2008, Article 24(1)); what you left out we may ask for later.',
        'Personal data are encrypted before they are stored. The record of what happened to a report cannot be changed unnoticed.',
      ),
      passage(
        'Who can read it',
        'Staff who handle your report, as far as their work needs it. A secret identity is not given to the agency, and each opening of it is recorded.',
        'Whoever holds the agenda number and the tracking code can see the status and act in your name: add evidence, complete, comment, even withdraw the report. They do not see what you reported. Give the code to nobody.',
      ),
      passage(
        'While you write',
        'Answers and files that are not sent yet are kept encrypted for two hours. Only your browser has the key; then all is deleted. If you save them for later, it is 14 days, and your link holds the key. You can throw them away at any time.',
        'These pages use only the cookies that they need: the language, the report and the question being written, and the tracking session; staff who log in have a session cookie of their own. Pages for the public hold no trackers, no advertisements and no scripts.',
      ),
      passage(
        'Your rights',
        'Under UU 27/2022 you can ask to see, correct or erase your data. Tell the office that has your report, with the agenda number. While the report is being handled, erasure may be refused; we tell you why.',
      ),
    ],
  },
  accessibility: {
    title: 'Accessibility',
    passages: [
      passage(
        'What we aim at',
        'These pages are designed to WCAG 2.2, level AA: they work by keyboard, with a screen reader, in large letters, in dark mode and on a simple phone without JavaScript.',
        'Answers that are not sent yet vanish after two hours, or after 14 days if you save them. A tracking session ends after 15 minutes; what you are writing then is not lost.',
      ),
      passage(
        'If you cannot use these pages',
        'You can report in person at an office of the Ombudsman, by letter, or by telephone on 137. Staff will write it down for you, at no cost.',
        'Tell staff what made it hard; name the reference number if there is one.',
      ),
    ],
  },
  law: {
    title: 'The law in plain words',
    lead: 'This summary helps reading; it does not replace the law. Its source stands beside each sentence.',
    certainty: { read: 'Read in the source', indirect: 'From practice; the article was not confirmed' },
    rules: [
      rule('Every citizen and resident may report, free of charge.', 'UU 37/2008, Article 23'),
      rule('A report names who reports and tells in detail what happened.', 'UU 37/2008, Article 24(1)a and b'),
      rule('Object first to whom you complain about, or to their superior.', 'UU 37/2008, Article 24(1)c'),
      rule('In certain circumstances your identity can be kept secret.', 'UU 37/2008, Article 24(2)'),
      rule('The event is not older than two years.', 'UU 37/2008, Article 24(3)', 'indirect'),
      rule(
        'The receipt of a complaint holds your identity, the account, place and time, and name and signature of the receiver.',
        'UU 25/2009, Article 44(2)',
      ),
      rule(
        'The Ombudsman says whether a report is complete within 14 days of receiving it.',
        'UU 25/2009, Article 44(3)',
      ),
      rule(
        'If it is not, you have 30 days from that notice to complete it; after that it is deemed withdrawn.',
        'UU 25/2009, Article 44(4)–(5)',
      ),
      rule(
        'The agency is asked to explain within 14 days of receiving the request; if it does not answer, it is asked once more.',
        'Letters of the Ombudsman that ask for clarification',
        'indirect',
      ),
      rule(
        'The Ombudsman tells you the result, and you can comment on it within 14 days.',
        'Regulation ORI 48/2020, Article 25(5); not yet compared with Regulation ORI 58/2023, which replaced it',
      ),
    ],
  },
};
