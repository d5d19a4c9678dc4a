// What people send is read as they mean it, and everything that will not do is told at once.
import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@jejak/chassis';
import type { ReportBody } from '@jejak/contracts/http';
import { readCompletion } from './completion.js';
import { readReport, type Sender } from './report.js';

const anybody: Sender = { by: 'public', account: null, office: null };
const staff: Sender = { by: 'staff', account: null, office: 'kdi' };
const bare: ReportBody = {
  channel: 'Datang Langsung',
  complainant: { name: 'Wa Ode Contoh' },
  reported: { agency: 'Disdukcapil Buton' },
  subject: 'Akta kelahiran',
  narrative: 'Belum terbit.',
};
const read = (change: Partial<ReportBody> = {}, sender = anybody) =>
  readReport({ ...bare, ...change }, sender, () => '2026-03-02');
const complaintsOf = (change: Partial<ReportBody>, sender = anybody) => {
  try {
    read(change, sender);
  } catch (error) {
    return (error as Problem).details.errors?.map(({ pointer }) => pointer);
  }
  return undefined;
};

describe('reading a report', () => {
  it('needs only channel, name, agency, subject and narrative, and knows codes by their Indonesian names', () => {
    expect(read()).toMatchObject({
      report: {
        caseType: 'report',
        channel: 'in-person',
        standing: 'direct-victim',
        office: 'kdi',
        receivedOn: '2026-03-02',
        language: 'id',
        reportedAgency: 'buton-disdukcapil',
        reportedGroup: 'local-government',
        substance: null,
        district: null,
        eventDate: null,
        priorEffort: null,
        priorEffortDate: null,
        rapidCriteria: [],
        account: null,
      },
      complainant: { name: 'Wa Ode Contoh' },
      contact: null,
    });
  });

  it('keeps an agency that is not in the list in the words of the complainant', () => {
    const { report, narrative } = read({ reported: { agency: 'Kantor Desa Entah', group: 'Pemerintah Daerah' } });
    expect(report).toMatchObject({ reportedAgency: null, reportedGroup: 'local-government' });
    expect(narrative.reportedAgency).toBe('Kantor Desa Entah');
  });

  it('cuts the place to its district, and finds the office by it', () => {
    expect(read({ contact: { villageCode: '74.04.11.1005' } }).report).toMatchObject({
      district: '74.04.11',
      office: 'kdi',
    });
    expect(read({ contact: { villageCode: '73.71' } }).report).toMatchObject({ district: null, office: 'mks' });
  });

  it.each([
    [true, undefined, true, undefined],
    ['ya', 'Lisan.', true, 'Lisan.'],
    ['Belum', undefined, false, undefined],
    ['Sudah dua kali ke loket', undefined, true, 'Sudah dua kali ke loket'],
    [undefined, undefined, null, undefined],
  ])('understands prior effort %p %p', (priorEffort, priorEffortText, made, words) => {
    const { report, narrative } = read({
      ...(priorEffort === undefined ? {} : { priorEffort }),
      ...(priorEffortText ? { priorEffortText } : {}),
    });
    expect([report.priorEffort, narrative.priorEffort]).toEqual([made, words]);
  });

  it('keeps the identity secret by default where there is no account, and as asked otherwise', () => {
    expect(read().report.secretIdentity).toBe(true);
    expect(read({ secretIdentity: false }).report.secretIdentity).toBe(false);
    expect(read({}, { by: 'complainant', account: 'p-1', office: null }).report).toMatchObject({
      secretIdentity: false,
      account: 'p-1',
    });
  });

  it('takes an own-motion investigation of staff, without a complainant', () => {
    const { complainant: _, ...rest } = bare;
    const own = readReport({ ...rest, caseType: 'IAPS' }, staff, () => '2026-03-02');
    expect(own.report).toMatchObject({ caseType: 'own-motion', standing: 'ombudsman' });
    expect(own.complainant).toBeNull();
  });

  it.each<[string, Partial<ReportBody>, string[], Sender?]>([
    ['a day that does not exist', { eventDate: '2026-02-30' }, ['/eventDate']],
    [
      'a day in the future',
      { eventDate: '2026-03-03', priorEffortDate: '2027-01-01' },
      ['/eventDate', '/priorEffortDate'],
    ],
    ['a birth in the future', { complainant: { name: 'A', birthDate: '2030-01-01' } }, ['/complainant/birthDate']],
    ['a NIK that is none', { complainant: { name: 'A', idType: 'KTP', idNumber: '123' } }, ['/complainant/idNumber']],
    ['a day of receipt from outside', { receivedOn: '2026-03-01' }, ['/receivedOn']],
    ['criteria of what is no rapid response', { rapidCriteria: ['emergency'] }, ['/rapidCriteria']],
    ['nobody complained about', { reported: { group: 'police' } }, ['/reported/agency']],
    ['another office than one’s own', { office: 'mks' }, ['/office'], staff],
  ])('refuses %s and says where', (_, change, pointers, sender = anybody) => {
    expect(complaintsOf(change, sender)).toEqual(pointers);
  });

  it('refuses a report of nobody', () => {
    const { complainant: _, ...rest } = bare;
    expect(() => readReport(rest, anybody, () => '2026-03-02')).toThrow(/full name/);
  });
});

describe('reading a completion', () => {
  it('takes only what is new', () => {
    expect(
      readCompletion(
        { eventDate: '2026-01-10', complainant: { idType: 'KTP', idNumber: '7404000000000000' } },
        '2026-03-02',
      ),
    ).toEqual({
      reportedAgency: null,
      eventDate: '2026-01-10',
      priorEffort: null,
      priorEffortDate: null,
      complainant: { idType: 'ktp', idNumber: '7404000000000000' },
      contact: null,
      narrative: null,
    });
  });
});
