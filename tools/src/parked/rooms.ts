// Which services of an installation have a room for the operator: its own description says so.
import type { Client } from '../house.js';

interface Description {
  readonly paths: Readonly<Record<string, unknown>>;
}

/** The services with a route `/api/<service>/v1/<room>`, in the order of the description. */
export const servicesWith = async (client: Client, room: 'parked' | 'views'): Promise<readonly string[]> => {
  const { paths } = await client.get<Description>('/api/openapi.json');
  const pattern = new RegExp(`^/api/([a-z-]+)/v1/${room}$`);
  return Object.keys(paths).flatMap((path) => pattern.exec(path)?.[1] ?? []);
};
