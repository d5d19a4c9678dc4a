// The description of the API for generators: no database, no port that anybody knows, nothing running.
import { InMemoryEventStore } from '@jejak/eventstore';
import { memoryKeyring } from '@jejak/vault';
import { systemClock } from './clock.js';
import type { Manifest } from './manifest.js';
import { serveTogether } from './serve.js';
import type { Environment } from './settings/settings.js';

const ENVIRONMENT: Environment = { PORT: '0', NODE_ENV: 'test', JEJAK_LOG_LEVEL: 'silent' };

/** The OpenAPI 3.1 document of these services, as `/api/openapi.json` would answer it. Settings are the defaults unless given. */
export const openApiOf = async (manifests: readonly Manifest[], environment: Environment = {}): Promise<object> => {
  const store = new InMemoryEventStore({ clock: systemClock });
  const running = await serveTogether(manifests, {
    environment: { ...ENVIRONMENT, ...environment },
    ports: { store: () => store, keyring: memoryKeyring(), database: null },
    isWorking: false,
  });
  try {
    return (await (await fetch(`${running.url}/api/openapi.json`)).json()) as object;
  } finally {
    await running.stop();
  }
};
