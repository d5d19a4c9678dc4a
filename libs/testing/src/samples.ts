// Past events for specs: one plausible report from Buton, invented from head to foot.
import { secret, type CaseEvent, type DataOf } from '@jejak/case';

export const COMPLAINANT_KEY = '00000000-0000-4000-8000-000000000001';
export const FILE_KEY = '00000000-0000-4000-8000-000000000002';
const note = (text: string) => secret(FILE_KEY, 'narrative', { text });

/** A report as it was received; give what should be otherwise. */
export const received = (change: Partial<DataOf<'ReportReceived'>> = {}): CaseEvent => ({
  type: 'ReportReceived',
  data: {
    caseType: 'report',
    channel: 'website',
    standing: 'direct-victim',
    office: 'kdi',
    agendaNumber: '0001/AGD/KDI/III/2026',
    receivedOn: '2026-03-02',
    language: 'id',
    reportedAgency: 'buton-disdukcapil',
    reportedGroup: 'local-government',
    substance: 'civil-registration',
    district: '74.04.11',
    eventDate: '2026-01-10',
    priorEffort: true,
    priorEffortDate: '2026-02-01',
    secretIdentity: false,
    rapidCriteria: [],
    subjects: { complainant: COMPLAINANT_KEY, file: FILE_KEY },
    account: null,
    complainant: secret(COMPLAINANT_KEY, 'identity', { name: 'Wa Ode Contoh' }),
    contact: secret(COMPLAINANT_KEY, 'contact', { email: 'contoh@example.org' }),
    narrative: secret(COMPLAINANT_KEY, 'narrative', {
      subject: 'Akta kelahiran',
      narrative: 'Akta belum terbit selama tiga bulan.',
    }),
    ...change,
  },
});
export const formallyPassed: CaseEvent = { type: 'FormalCheckPassed', data: { checklist: { identity: 'yes' } } };
export const completionRequested: CaseEvent = {
  type: 'CompletionRequested',
  data: { items: ['identity'], dueDays: 30, note: null },
};
/** Intake proposes to accept. */
export const materiallyChecked: CaseEvent = {
  type: 'MaterialCheckRecorded',
  data: { answers: { authority: 'pass' }, proposal: 'accept', ground: null, note: null },
};
const meeting = {
  heldOn: '2026-03-05',
  members: ['kap', 'ast'],
  excluded: [],
  quorum: 2,
  minutes: note('Rapat perwakilan.'),
};
export const accepted: CaseEvent = { type: 'ReportAccepted', data: { class: 'simple', meeting } };
export const refused: CaseEvent = { type: 'ReportRefused', data: { ground: 'outside-authority', meeting } };
export const registered: CaseEvent = {
  type: 'ReportRegistered',
  data: { registrationNumber: '0001/LM/III/2026/KDI', registeredOn: '2026-03-05' },
};
export const withdrawn: CaseEvent = { type: 'ReportWithdrawn', data: { onBehalf: false, reason: null } };
export const consultationAnswered: CaseEvent = {
  type: 'ConsultationAnswered',
  data: { answer: note('Silakan ke Disdukcapil.') },
};
export const conflictOf = (person: string): CaseEvent => ({
  type: 'ConflictDeclared',
  data: { person, ground: note('Saudara kandung.') },
});
/** From the examination in Kendari to another office. */
export const transferredTo = (office: string, unit = 'examination'): CaseEvent => ({
  type: 'CaseTransferred',
  data: { fromOffice: 'kdi', fromUnit: 'examination', office, unit, coordination: note('Sudah dikoordinasikan.') },
});
/** From receipt to the plenary's door. */
export const atPlenary = [received(), formallyPassed, materiallyChecked] as const;
