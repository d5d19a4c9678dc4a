// The typed client of the HTTP API: paths, parameters, bodies, answers and problems as the description of the API tells them.
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, operations, paths } from './schema.generated.js';

/** Paths of the API with what each takes and answers. */
export type ApiPaths = paths;
/** Operations by their ids, e.g. `intake.lodge`. */
export type ApiOperations = operations;
/** Shapes of bodies and answers by their names, e.g. `LodgedAnswer`. */
export type ApiSchemas = components['schemas'];
/** What every error is (RFC 9457). */
export type ApiProblem = ApiSchemas['Problem'];
/** See {@link createJejakClient}. */
export type JejakClient = Client<ApiPaths>;

/** A token, or where to get one before each request; `undefined` is nobody. */
export type TokenSource = string | (() => string | undefined | Promise<string | undefined>);

/** Where the installation is, and who asks. */
export interface JejakClientOptions {
  /** `https://jejak.example.go.id`, without a path. */
  readonly url: string;
  /** Access token of the issuer, or the token of a receipt session. */
  readonly token?: TokenSource;
  /** Instead of the platform's: for a proxy, a timeout, or a test. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const bearing = (token: TokenSource): Middleware => ({
  onRequest: async ({ request }) => {
    const text = typeof token === 'string' ? token : await token();
    if (text !== undefined) request.headers.set('Authorization', `Bearer ${text}`);
    return request;
  },
});

/**
 * A client whose calls the compiler checks: `client.POST('/api/intake/v1/reports', { params: { header: { 'Idempotency-Key': key } }, body })`
 * answers `{ data }`, or `{ error }` with a problem. It never repeats a request: whoever does gives the same key again.
 */
export const createJejakClient = ({ url, token, fetch }: JejakClientOptions): JejakClient => {
  const client = createClient<ApiPaths>({ baseUrl: url.replace(/\/+$/, ''), ...(fetch && { fetch }) });
  if (token !== undefined) client.use(bearing(token));
  return client;
};
