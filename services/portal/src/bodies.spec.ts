// From answers to bodies, and which fields will not do.
import { describe, expect, it } from '@jest/globals';
import { CompletionBody, ReceiptSessionBody, ReportBody } from '@jejak/contracts/http';
import { bodyOf, fieldsAt, mistakesIn } from './bodies.js';
import { completionOf, questionsOf, readAnswers, valueOf } from './questions.js';

describe('a body', () => {
  it('has what was answered where the API takes it, and nothing else', () => {
    const answers = {
      effort: 'yes',
      agency: ' Dinas ',
      name: 'Siti',
      phone: '',
      'eventDate-day': '3',
      'eventDate-month': '2',
      'eventDate-year': '2026',
    };
    expect(bodyOf(answers, ['effort', 'agency', 'name', 'phone', 'eventDate'])).toEqual({
      priorEffort: true,
      reported: { agency: 'Dinas' },
      complainant: { name: 'Siti' },
      eventDate: '2026-02-03',
    });
  });

  it('is read from the fields of the question only', () => {
    expect(readAnswers({ name: 'Siti', isAdmin: 'yes', effort: 'yes' }, ['name'])).toEqual({ name: 'Siti' });
  });
});

describe('a mistake', () => {
  it('is what must be answered and is not, and what the contract refuses', () => {
    expect(mistakesIn({}, ['subject', 'narrative', 'substance'], ReportBody)).toEqual(['subject', 'narrative']);
    expect(mistakesIn({ email: 'bukan', phone: 'abc' }, ['phone', 'email', 'address'], ReportBody)).toEqual([
      'phone',
      'email',
    ]);
    expect(mistakesIn({ subject: 'x'.repeat(201), narrative: 'x' }, ['subject', 'narrative'], ReportBody)).toEqual([
      'subject',
    ]);
    expect(
      mistakesIn({ agendaNumber: 'x', trackingCode: '' }, ['agendaNumber', 'trackingCode'], ReceiptSessionBody),
    ).toContain('trackingCode');
    expect(
      mistakesIn(
        { 'birthDate-day': '31', 'birthDate-month': '2', 'birthDate-year': '1990' },
        ['birthDate'],
        CompletionBody,
      ),
    ).toEqual(['birthDate']);
  });

  it('is found by the pointer of the API, also where a part is missing as a whole', () => {
    expect(fieldsAt(['/complainant'], ['name', 'idNumber', 'subject'])).toEqual(['name']);
    expect(fieldsAt(['/complainant/idNumber'], ['name', 'idNumber'])).toEqual(['idNumber']);
  });
});

describe('the questions', () => {
  it('follow from the first one: whoever has not complained says why', () => {
    const first = (effort: string) => questionsOf({ flow: 'report', answers: { effort } })[0]?.slug;
    expect([first('yes'), first('no'), first('')]).toEqual(['upaya', 'alasan', 'alasan']);
  });

  it('of a completion are those that the office asks for', () => {
    expect(completionOf(['reachable-contact']).fields).toEqual(['phone', 'email']);
    expect(completionOf(['reachable-contact']).hasDocuments).toBe(false);
    expect(completionOf(['something-else'])).toEqual({ fields: [], hasDocuments: true });
  });

  it('take a day as three numbers, in any spelling of them', () => {
    expect(valueOf({ 'eventDate-day': ' 7', 'eventDate-month': '08', 'eventDate-year': '2026 ' }, 'eventDate')).toBe(
      '2026-08-07',
    );
    expect(valueOf({}, 'eventDate')).toBe('');
  });
});
