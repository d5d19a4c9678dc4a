// What routing takes over HTTP.
import { offices, units } from '@jejak/law';
import { Code, Text, Texts } from './fields.js';

const officeCodes = offices.map((office) => office.code);
const unitCodes = units.map((unit) => unit.code);

/** Office and unit by hand; without them the routing table decides. */
export class RouteBody {
  @Code({ about: 'Office that takes the case.', oneOf: officeCodes, optional: true })
  office?: string;

  @Code({ about: 'Unit of that office.', oneOf: unitCodes, optional: true })
  unit?: string;
}

/** Hand-over to another office or unit (PO 58/2023 Art. 16-17). */
export class TransferBody {
  @Code({ about: 'Office that takes the case over.', oneOf: officeCodes })
  office!: string;

  @Code({ about: 'Unit that takes the case over.', oneOf: unitCodes })
  unit!: string;

  @Text({ about: 'What was agreed with the other side beforehand (Art. 17(3)).', max: 5000 })
  coordination!: string;
}

/** Who examines. */
export class ExaminersBody {
  @Texts({
    about: 'Staff ids of all examiners and monitors, those already assigned included.',
    max: 100,
    atLeast: 1,
    atMost: 10,
  })
  examiners!: string[];
}

/** One's own conflict of interest (UU 37/2008 Art. 40). */
export class ConflictBody {
  @Text({ about: 'Why you keep out of this case.', max: 5000 })
  ground!: string;
}
