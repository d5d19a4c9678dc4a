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
        'Only what you write yourself: your name, your contact and your story. A name is enough to report.',
        'Personal data are encrypted before they are stored. The record of what happened to a report cannot be changed unnoticed.',
      ),
      passage(
        'Who can read it',
        'Staff who handle your report, as far as their work needs it. A secret identity is not given to the agency, and each opening of it is recorded.',
        'Whoever holds the agenda number and the tracking code can see the status, but not what was reported. Give the code to nobody.',
      ),
      passage(
        'While you write',
        'Answers and files that are not sent yet are kept encrypted for two hours. Only your browser has the key; then all is deleted. If you save them for later, it is 14 days, and your link holds the key. You can throw them away at any time.',
        'These pages use only the cookies that they need: the language, the report and the question being written, and the tracking session. There are no trackers, no advertisements and no scripts.',
      ),
      passage(
        'Your rights',
        'You can ask to see, correct or erase your data. Tell the office that has your report, with the agenda number.',
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
      rule('A receipt is given for every complaint.', 'UU 25/2009, Article 44(2)'),
      rule('Whether a report is complete is answered within 14 days of receipt.', 'UU 25/2009, Article 44(3)'),
      rule(
        'If it is not, there are 30 days to complete it; after that it is deemed withdrawn.',
        'UU 25/2009, Article 44(4)–(5)',
      ),
      rule('The agency has 14 days to explain, twice.', 'UU 37/2008, Article 33', 'indirect'),
      rule('You are told the result and can comment on it within 14 days.', 'Regulation ORI 48/2020, Article 25(5)'),
    ],
  },
};
