// Lodging, as sentences about the business.
import { describe, expect, it } from '@jest/globals';
import type { DataOf } from '@jejak/case';
import { given, received, COMPLAINANT_KEY, FILE_KEY } from '@jejak/testing';
import { lodgeReport, type LodgeReport } from './lodging.js';

const {
  agendaNumber,
  subjects,
  complainant: _,
  contact: __,
  narrative: ___,
  ...report
} = received().data as DataOf<'ReportReceived'>;
const lodging: LodgeReport = {
  by: 'public',
  report,
  complainant: { name: 'Wa Ode Contoh' },
  contact: { email: 'contoh@example.org' },
  narrative: { subject: 'Akta kelahiran', narrative: 'Akta belum terbit.' },
  subjects,
  agendaNumber,
  receipt: { place: 'kdi', receiver: 'website' },
};
const of = (caseType: DataOf<'ReportReceived'>['caseType'], change: Partial<LodgeReport['report']> = {}) => ({
  ...report,
  ...change,
  caseType,
});

describe('lodging', () => {
  it('records the report with its agenda number and gives the receipt', () => {
    given()
      .when(lodgeReport(lodging))
      .then(
        { type: 'ReportReceived', data: { agendaNumber, channel: 'website', caseType: 'report' } },
        { type: 'ReceiptIssued', data: { issue: 1, place: 'kdi', receiver: 'website' } },
      );
  });

  it('marks everything personal to be sealed with the key of the complainant', () => {
    const { decision } = given().when(lodgeReport(lodging));
    expect(decision).toMatchObject([
      {
        data: {
          complainant: { $plain: { name: 'Wa Ode Contoh' }, subject: COMPLAINANT_KEY, cls: 'identity' },
          contact: { subject: COMPLAINANT_KEY, cls: 'contact' },
          narrative: { subject: COMPLAINANT_KEY, cls: 'narrative' },
          subjects: { complainant: COMPLAINANT_KEY, file: FILE_KEY },
        },
      },
      {},
    ]);
  });

  it('accepts an incomplete report: nothing is known but who, whom and what', () => {
    const bare = of('report', {
      eventDate: null,
      priorEffort: null,
      priorEffortDate: null,
      substance: null,
      district: null,
      reportedAgency: null,
    });
    given()
      .when(lodgeReport({ ...lodging, report: bare, contact: null }))
      .thenHappens('ReportReceived', 'ReceiptIssued');
  });

  it('ends a carbon copy with its receipt', () => {
    given()
      .when(lodgeReport({ ...lodging, report: of('carbon-copy'), complainant: null }))
      .thenHappens('ReportReceived', 'ReceiptIssued', 'CarbonCopyRecorded');
  });

  it('takes a consultation', () => {
    given()
      .when(lodgeReport({ ...lodging, report: of('consultation') }))
      .thenHappens('ReportReceived', 'ReceiptIssued');
  });

  it('takes an own-motion investigation of the office itself, and gives nobody a receipt of it', () => {
    given()
      .when(lodgeReport({ ...lodging, by: 'staff', report: of('own-motion'), complainant: null, contact: null }))
      .thenHappens('ReportReceived');
  });

  it('refuses an own-motion investigation from outside, and one with a complainant', () => {
    given()
      .when(lodgeReport({ ...lodging, report: of('own-motion'), complainant: null }))
      .thenRefused('own-motion-by-staff-only');
    given()
      .when(lodgeReport({ ...lodging, by: 'staff', report: of('own-motion') }))
      .thenRefused('own-motion-has-no-complainant');
  });

  it('takes a rapid response with a criterion, and refuses one without, unless staff record it', () => {
    given()
      .when(lodgeReport({ ...lodging, report: of('rapid-response', { rapidCriteria: ['emergency'] }) }))
      .thenHappens('ReportReceived', 'ReceiptIssued');
    given()
      .when(lodgeReport({ ...lodging, report: of('rapid-response') }))
      .thenRefused('rapid-response-needs-a-criterion');
    given()
      .when(lodgeReport({ ...lodging, by: 'staff', report: of('rapid-response') }))
      .thenHappens('ReportReceived', 'ReceiptIssued');
  });

  it('does nothing on repeat, nor after somebody else lodged it in a race', () => {
    given(received()).when(lodgeReport(lodging)).thenNothing();
    given().meanwhile(received()).when(lodgeReport(lodging)).thenNothing();
  });
});
