// The manifest of resolution: its table of contents.
import { ownedBy } from '@jejak/case';
import type { Manifest } from '@jejak/chassis';
import { announce } from '@jejak/contracts';
import { AttachmentsApi } from './api/attachments.js';
import { ClosureApi } from './api/closure.js';
import { ExaminationApi } from './api/examination.js';
import { FinalReportApi } from './api/final-report.js';
import { ReleaseApi } from './api/release.js';
import { ResolutionReactions } from './reactions.js';

export const resolution: Manifest = {
  name: 'resolution',
  about: 'Decides the examination, the final report, corrective actions and the closure.',
  owns: [{ category: 'case', types: ownedBy('resolution') }],
  controllers: [ExaminationApi, FinalReportApi, ClosureApi, AttachmentsApi, ReleaseApi],
  reactions: [ResolutionReactions],
  announce,
};
