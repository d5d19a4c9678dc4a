// What the gRPC side of the double stands on: the client's own gRPC, and answers that both services give.
import { createRequire } from 'node:module';
import type * as Grpc from '@grpc/grpc-js';

const ofClient = createRequire(createRequire(import.meta.url).resolve('@kurrent/kurrentdb-client'));
/** The very module that the client uses. */
export const grpc = ofClient('@grpc/grpc-js') as typeof Grpc;

/** Answers a call that has one answer. */
export type Answer = (error: unknown, response?: unknown) => void;

/** Bytes as the text that they are. */
export const text = (bytes: Uint8Array | string): string => Buffer.from(bytes as Uint8Array).toString('utf8');

/** The connection is cut, as the client hears of it. */
export const unavailable = () =>
  Object.assign(new Error('connection cut'), { code: grpc.status.UNAVAILABLE, details: 'connection cut' });

/** Details of an error, in the envelope of their type. */
export function createAny(typeUrl: string, value: Uint8Array) {
  const { Any } = ofClient('google-protobuf/google/protobuf/any_pb') as {
    Any: new () => { setTypeUrl(url: string): void; setValue(value: Uint8Array): void };
  };
  const any = new Any();
  any.setTypeUrl(typeUrl);
  any.setValue(value);
  return any;
}
