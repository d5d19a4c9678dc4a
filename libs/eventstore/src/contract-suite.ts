// The contract of every event store, as tests: an adapter that passes them keeps the promises of port.ts.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeFollowing } from './contract-suite/following.js';
import { describeWriting } from './contract-suite/writing.js';
import type { StoreWorld } from './contract-suite/world.js';

export {
  CLERK,
  CONTRACT_OWNERS,
  draftMaker,
  followed,
  lodging,
  registerFaults,
  STRANGER,
  unitOn,
  wholeLog,
  type MakeDraft,
} from './contract-suite/lodging.js';
export type { StoreWorld } from './contract-suite/world.js';

/** Declares the suite for one adapter. `make` brings an empty log in which the roles of CONTRACT_OWNERS own what stands there. */
export function eventStoreContract(adapter: string, make: () => Promise<StoreWorld>): void {
  describe(`the event store contract: ${adapter}`, () => {
    let world: StoreWorld;
    beforeAll(async () => {
      world = await make();
    });
    afterAll(() => world.dispose());
    describeWriting(() => world);
    describeFollowing(() => world);
  });
}
