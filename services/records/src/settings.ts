// What the installation chose of access, as libs/access takes it.
import type { AccessSettings } from '@jejak/access';
import type { HouseSettings } from '@jejak/chassis';

/** The access settings of the house. */
export const accessOf = (house: HouseSettings): AccessSettings => ({
  secondFactorRequired: house.secondFactorRequired,
  twoPersonClosure: house.twoPersonClosure,
});
