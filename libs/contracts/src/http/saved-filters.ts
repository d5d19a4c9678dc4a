// What records takes and answers about filters that people keep under a name.
import { IntersectionType, OmitType, PickType } from '@nestjs/swagger';
import { oneOf, parts, record, shown, yesOrNo } from './answer-fields.js';
import { Code, Part, Text } from './fields.js';
import { InboxQuery, SearchQuery } from './records.js';

const LISTS = ['inbox', 'search'] as const;

/** Filters of the inbox and of the search, without their pages. */
export class SavedQueryPart extends IntersectionType(
  OmitType(InboxQuery, ['limit', 'cursor'] as const),
  PickType(SearchQuery, ['number'] as const),
) {}

/** A filter of one's own by its name. */
export class SavedFilterNameBody {
  @Code({ about: 'Which list.', oneOf: LISTS })
  list!: (typeof LISTS)[number];

  @Text({ about: 'What one calls it.', max: 60 })
  name!: string;
}
/** A filter to keep. */
export class SavedFilterBody extends SavedFilterNameBody {
  @Part({ about: 'Filters by their names.', of: SavedQueryPart })
  query!: SavedQueryPart;
}

/** A filter that one keeps. */
export class SavedFilterAnswer {
  @oneOf('Which list.', LISTS) list!: (typeof LISTS)[number];
  @shown('What one calls it.', 'Pleno kantor saya') name!: string;
  @record('Filters by their names.', { type: 'string' }) query!: Readonly<Record<string, string>>;
}
/** The filters that one keeps. */
export class SavedFiltersAnswer {
  @parts('By list and name.', SavedFilterAnswer) items!: readonly SavedFilterAnswer[];
  @yesOrNo('Whether one may keep any: an auditor writes nothing.') mayKeep!: boolean;
}
