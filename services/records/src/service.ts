// The manifest of records: its table of contents.
import { IDS, KEYS, VAULT, type Manifest } from '@jejak/chassis';
import { ApprovalsApi } from './api/approvals.js';
import { AgencyApi } from './api/agency.js';
import { AttachmentsApi } from './api/attachments.js';
import { CasesApi } from './api/cases.js';
import { EvidenceApi } from './api/evidence.js';
import { InboxApi } from './api/inbox.js';
import { ListsApi } from './api/lists.js';
import { PlenaryApi } from './api/plenary.js';
import { SavedFiltersApi } from './api/saved-filters.js';
import { SimilarApi } from './api/similar.js';
import { TrackingApi } from './api/tracking.js';
import { Checkpoints } from './checkpoints.js';
import { Views1772400000000 } from './migrations/1772400000000-views.js';
import { Lines1772500000000 } from './migrations/1772500000000-lines.js';
import { Plenary1772600000000 } from './migrations/1772600000000-plenary.js';
import { SavedFilters1772700000000 } from './migrations/1772700000000-saved-filters.js';
import { AgencyMatters1772800000000 } from './migrations/1772800000000-agency-matters.js';
import { agencyMattersView } from './views/agency-matters.js';
import { caseloadView } from './views/caseload.js';
import { deliveriesView } from './views/deliveries.js';
import { identitiesView } from './views/identities.js';
import { internalTimelineView } from './views/internal-timeline.js';
import { plenaryView } from './views/plenary.js';
import { publicTimelineView } from './views/public-timeline.js';
import { registersView } from './views/registers.js';

export { NAMED_ACTS } from './next-steps.js';

/** Everything that is read across services, and what an auditor verifies. */
export const records: Manifest = {
  name: 'records',
  about: 'Shows cases to those who may see them, and proves that they were not changed.',
  owns: [],
  controllers: [
    TrackingApi,
    InboxApi,
    ApprovalsApi,
    CasesApi,
    AttachmentsApi,
    ListsApi,
    AgencyApi,
    PlenaryApi,
    SavedFiltersApi,
    SimilarApi,
    EvidenceApi,
  ],
  views: (get) => [
    caseloadView,
    publicTimelineView,
    internalTimelineView,
    deliveriesView,
    registersView,
    plenaryView,
    agencyMattersView,
    identitiesView({ vault: get(VAULT), keys: get(KEYS), ids: get(IDS) }),
  ],
  workers: [Checkpoints],
  migrations: [
    Views1772400000000,
    Lines1772500000000,
    Plenary1772600000000,
    SavedFilters1772700000000,
    AgencyMatters1772800000000,
  ],
};
