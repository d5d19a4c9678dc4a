// The key of a form: fixed when it is shown and sent along, so that what is sent twice is done once.
import type { Ids } from '@jejak/chassis';

const KEY = /^[\w-]{8,64}$/;

/** The key that a form came with; a new one where it brought none, or what is none. */
export const formKey = (sent: string | undefined, ids: Ids): string =>
  sent !== undefined && KEY.test(sent) ? sent : ids.v7();
