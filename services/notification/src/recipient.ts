// Where a message goes: a liaison's mailbox from the settings, a complainant's address opened for this one purpose and kept nowhere.
import { servicePrincipal, type CaseFacts } from '@jejak/access';
import { decode, isSealed, type Sealed } from '@jejak/case';
import type { Desk, Revealed } from '@jejak/chassis';
import type { StoredEvent } from '@jejak/eventstore';
import { isEmail } from 'class-validator';

/** An address, or why there is none: `no-address`, `address-unusable`, `address-erased`, `address-unreadable`. */
export type Recipient = { readonly address: string } | { readonly none: string };

/** Every contact that was given in a case, the oldest first. */
export const contactsIn = (events: readonly StoredEvent[]): readonly Sealed[] =>
  events.flatMap((stored) => {
    const event = decode(stored);
    const given = event?.type === 'ReportReceived' || event?.type === 'CompletionSubmitted' ? event.data.contact : null;
    return isSealed(given) ? [given] : [];
  });

/** A mailbox, and only one: what is no plain address goes nowhere. */
const usable = (address: string): Recipient => (isEmail(address) ? { address } : { none: 'address-unusable' });

const addressIn = (revealed: Revealed): string => {
  if (!('value' in revealed)) return '';
  const { email } = revealed.value as { readonly email?: unknown };
  return typeof email === 'string' ? email.trim() : '';
};

const hiddenBecause = (revealed: readonly Revealed[]): string => {
  const reasons = revealed.flatMap((each) => ('withheld' in each ? [each.withheld] : []));
  if (reasons.length === 0) return 'no-address';
  return reasons.includes('erased') ? 'address-erased' : 'address-unreadable';
};

/** What opening needs: the desk, what access asks of the case, and its contacts. */
export interface Opening {
  readonly desk: Pick<Desk, 'reveal'>;
  readonly facts: CaseFacts;
  readonly contacts: readonly Sealed[];
}

/** The complainant's address; one entry in the access ledger of the case. A later contact without an address leaves the earlier one. */
export const openAddress = async ({ desk, facts, contacts }: Opening): Promise<Recipient> => {
  const revealed = await desk.reveal({
    who: { ...servicePrincipal('notification') },
    facts,
    fields: Object.fromEntries(contacts.map((sealed, place) => [`contact-${place}`, sealed])),
    purpose: 'deliver-notice',
    action: 'open-for-delivery',
  });
  const newestFirst = contacts.map((_, place) => revealed[`contact-${place}`] as Revealed).reverse();
  const address = newestFirst.map(addressIn).find((each) => each !== '');
  return address === undefined ? { none: hiddenBecause(newestFirst) } : usable(address);
};
