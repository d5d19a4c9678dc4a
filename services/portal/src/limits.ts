// How often one network may begin or keep a report: what is begun lies on our disk. Codes are counted by the API, which hears whom we ask for.
import type { Request } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiFailure } from './house-api.js';

/** Lets a request pass, or refuses it with 429. */
export type Limit = (request: Request) => Promise<void>;

/** One machine in IPv4, one network (/64) in IPv6. */
const networkOf = ({ ip = '' }: Request): string => {
  const plain = ip.replace(/^::ffff:/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

/** At most so many in so many seconds, for each network. */
export const limitOf = (points: number, duration: number): Limit => {
  const counts = new RateLimiterMemory({ points, duration });
  return async (request) => {
    try {
      await counts.consume(networkOf(request));
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw new ApiFailure(429, undefined, String(Math.max(1, Math.ceil(error.msBeforeNext / 1_000))));
    }
  };
};
