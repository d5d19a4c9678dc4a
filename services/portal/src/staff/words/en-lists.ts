// Words of the lists: search.
import type { StaffWords } from '../words.js';

/** Words of the lists. */
export const lists: StaffWords['lists'] = {
  search: {
    title: 'Search cases',
    way: 'Search',
    number: 'Beginning of the number',
    anyStage: 'All stages',
    agency: 'Reported agency',
    anyAgency: 'All agencies',
    from: 'Received from',
    to: 'Received until',
    submit: 'Search',
    none: 'No case matches. Check the number or use fewer filters.',
  },
};
