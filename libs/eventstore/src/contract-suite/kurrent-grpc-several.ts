// Appends to several streams at once, as the double's gRPC service understands them.
import type * as Grpc from '@grpc/grpc-js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import errors from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/errors_pb.js';
import v2 from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_pb.js';
import type { Outgoing } from '../kurrentdb/record.js';
import type { Check } from '../kurrentdb/wire.js';
import type { KurrentDouble } from './kurrent-double.js';
import { createAny, grpc, text, unavailable, type Answer } from './kurrent-grpc-ground.js';

type V2Request = InstanceType<typeof v2.AppendRequest>;
type V2Records = InstanceType<typeof v2.AppendRecordsRequest>;
type V2Record = InstanceType<typeof v2.AppendRecord>;
const outgoingOf = (record: V2Record, stream: string): Outgoing => ({
  stream,
  revision: 0,
  id: record.getRecordId() ?? '',
  type: record.getSchema()?.getName() ?? '',
  entry: record.getPropertiesMap().get('entry')?.getStringValue() ?? '',
  dataText: text(record.getData_asU8()),
});

/** The way of servers from 26.1 on: records in one order, and checks of their own. */
export const appendRecords =
  (server: KurrentDouble) =>
  async ({ request }: { request: V2Records }, answer: Answer): Promise<void> => {
    const checks = request.getChecksList().map((check) => {
      const state = check.getStreamState();
      return { stream: state?.getStream() ?? '', revision: Number(state?.getExpectedState()) };
    });
    const events = request.getRecordsList().map((record) => outgoingOf(record, record.getStream()));
    const response = new v2.AppendRecordsResponse();
    await appended(
      server,
      { checks, events, details: new errors.AppendConsistencyViolationErrorDetails() },
      answer,
      response,
    );
  };

/** The way of servers from 25.1 on: a request for each stream. */
export const appendSession =
  (server: KurrentDouble) =>
  async (call: Grpc.ServerReadableStream<V2Request, unknown>, answer: Answer): Promise<void> => {
    const checks: Check[] = [];
    const events: Outgoing[] = [];
    for await (const request of call as AsyncIterable<V2Request>) {
      checks.push({ stream: request.getStream(), revision: Number(request.getExpectedRevision()) });
      events.push(...request.getRecordsList().map((record) => outgoingOf(record, request.getStream())));
    }
    const response = new v2.AppendSessionResponse();
    await appended(
      server,
      { checks, events, details: new errors.StreamRevisionConflictErrorDetails() },
      answer,
      response,
    );
  };

interface Sent {
  readonly checks: readonly Check[];
  readonly events: readonly Outgoing[];
  readonly details: { serializeBinary(): Uint8Array; constructor: unknown };
}

async function appended(server: KurrentDouble, sent: Sent, answer: Answer, response: unknown): Promise<void> {
  try {
    await server.wire().append(sent.checks, sent.events);
    answer(null, response);
  } catch (error) {
    answer((error as Error).message === 'wrong expected version' ? violated(sent) : unavailable());
  }
}

/** A conflict as a server tells it: a failed precondition whose details name the kind. */
function violated({ details }: Sent) {
  const isRecords = details instanceof errors.AppendConsistencyViolationErrorDetails;
  if (!isRecords) {
    const conflict = details as InstanceType<typeof errors.StreamRevisionConflictErrorDetails>;
    conflict.setExpectedRevision('-1');
    conflict.setActualRevision('7');
  }
  const name = isRecords ? 'AppendConsistencyViolationErrorDetails' : 'StreamRevisionConflictErrorDetails';
  const told = new status.Status();
  const any = createAny(`type.googleapis.com/kurrentdb.protocol.v2.streams.errors.${name}`, details.serializeBinary());
  told.setDetails(any as never);
  const metadata = new grpc.Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(told.serializeBinary()));
  return { code: grpc.status.FAILED_PRECONDITION, details: 'conflict', metadata };
}
