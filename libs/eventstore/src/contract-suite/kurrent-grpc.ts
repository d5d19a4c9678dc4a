// The double of KurrentDB behind real gRPC: what the official client and its native reader make of our calls goes over a wire and comes back.
import type * as Grpc from '@grpc/grpc-js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import featuresService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import streamsService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import v2Service from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js';
import type { Incoming, Outgoing } from '../kurrentdb/record.js';
import type { Check, LogPart } from '../kurrentdb/wire.js';
import type { KurrentDouble } from './kurrent-double.js';
import { createAny, grpc, text, unavailable, type Answer } from './kurrent-grpc-ground.js';
import { appendRecords, appendSession } from './kurrent-grpc-several.js';

type Read = InstanceType<typeof streams.ReadReq>;
type BatchRequest = InstanceType<typeof streams.BatchAppendReq>;
type Options = NonNullable<ReturnType<Read['getOptions']>>;

const BACKWARDS = 1;

/** Which of the ways to append to several streams the server has. */
export type Ability = 'AppendRecords' | 'AppendSession' | 'none';

/** Listens on 127.0.0.1, on a free port or on `listenOn`. */
export async function grpcDouble(server: KurrentDouble, ability: Ability, listenOn = 0) {
  const host = new grpc.Server();
  const about = { getSupportedMethods: (_: unknown, answer: Answer) => answer(null, methodsOf(ability)) };
  host.addService(
    featuresService.ServerFeaturesService as never,
    about as unknown as Grpc.UntypedServiceImplementation,
  );
  host.addService(streamsService.StreamsService as never, {
    read: (call: Grpc.ServerWritableStream<Read, unknown>) => void read(server, call),
    batchAppend: (call: Grpc.ServerDuplexStream<BatchRequest, unknown>) => void batchAppend(server, call),
  });
  const several = {
    appendRecords: appendRecords(server),
    appendSession: appendSession(server),
  };
  host.addService(v2Service.StreamsServiceService as never, several as unknown as Grpc.UntypedServiceImplementation);
  const port = await new Promise<number>((resolve, reject) =>
    host.bindAsync(`127.0.0.1:${listenOn}`, grpc.ServerCredentials.createInsecure(), (error, at) =>
      error ? reject(error) : resolve(at),
    ),
  );
  return { port, url: `kurrentdb://127.0.0.1:${port}?tls=false`, stop: () => host.forceShutdown() };
}

function methodsOf(ability: Ability) {
  const supported = new features.SupportedMethods();
  supported.setEventStoreServerVersion('26.1.1');
  const methods = [['event_store.client.streams.streams', 'batchappend']];
  if (ability !== 'none') methods.push(['kurrentdb.protocol.v2.streams.streamsservice', ability.toLowerCase()]);
  for (const [service = '', name = ''] of methods) {
    const method = new features.SupportedMethod();
    method.setServiceName(service);
    method.setMethodName(name);
    supported.addMethods(method);
  }
  return supported;
}

async function read(server: KurrentDouble, call: Grpc.ServerWritableStream<Read, unknown>): Promise<void> {
  const options = call.request.getOptions() as Options;
  if (options.hasSubscription()) return subscribe(server, call);
  try {
    const stream = options.getStream();
    const found = stream ? await readStream(server, options) : await readAll(server, options);
    if (stream && found.length === 0 && !server.streams.has(nameOf(stream))) call.write(notFound());
    for (const event of found) call.write(responseOf(event));
    call.end();
  } catch {
    call.emit('error', unavailable());
  }
}

function subscribe(server: KurrentDouble, call: Grpc.ServerWritableStream<Read, unknown>): void {
  const response = new streams.ReadResp();
  response.setConfirmation(new streams.ReadResp.SubscriptionConfirmation());
  call.write(response);
  const heard = (position: string): void => {
    const event = server.log.find((record) => record.position === position)?.event;
    if (event) call.write(responseOf(event));
  };
  server.ears.add(heard);
  call.on('cancelled', () => server.ears.delete(heard));
}

const nameOf = (stream: { getStreamIdentifier(): { getStreamName(): Uint8Array | string } | undefined }): string =>
  text(Buffer.from(stream.getStreamIdentifier()?.getStreamName() as string, 'base64'));

function readStream(server: KurrentDouble, options: Options): Promise<readonly Incoming[]> {
  const stream = options.getStream() as NonNullable<ReturnType<Options['getStream']>>;
  const isEnd = stream.hasEnd();
  const from = isEnd ? ('end' as const) : Number(stream.hasStart() ? 0 : stream.getRevision());
  return server.wire().readStream(nameOf(stream), { from, limit: Number(options.getCount()) });
}

async function readAll(server: KurrentDouble, options: Options): Promise<readonly Incoming[]> {
  const part: LogPart = {
    from: placeIn(options.getAll()),
    isBackwards: Number(options.getReadDirection()) === BACKWARDS,
    limit: Number(options.getCount()),
    filter: filterIn(options.getFilter()),
  };
  const found: Incoming[] = [];
  for await (const event of server.wire().readAll(part)) found.push(event);
  return found;
}

function placeIn(all: ReturnType<Options['getAll']>): LogPart['from'] {
  if (all?.hasEnd()) return 'end';
  return String(all?.getPosition()?.getPreparePosition() ?? '0');
}

function filterIn(filter: ReturnType<Options['getFilter']>): LogPart['filter'] {
  const onName = filter?.getStreamIdentifier()?.getRegex();
  if (onName !== undefined) return { filterOn: 'streamName', regex: onName, checkpointInterval: 1 };
  return { filterOn: 'eventType', regex: filter?.getEventType()?.getRegex() ?? '', checkpointInterval: 1 };
}

function notFound() {
  const response = new streams.ReadResp();
  response.setStreamNotFound(new streams.ReadResp.StreamNotFound());
  return response;
}

/** As a server answers: what came as properties comes back as JSON, with what it adds. */
function responseOf({ stream, revision, id, type, position, entry, data }: Incoming) {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream).toString('base64'));
  const uuid = new shared.UUID();
  uuid.setString(id);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuid);
  recorded.setStreamIdentifier(identifier);
  recorded.setStreamRevision(String(revision));
  recorded.setPreparePosition(position);
  recorded.setCommitPosition(position);
  recorded.getMetadataMap().set('type', type);
  recorded.getMetadataMap().set('content-type', 'application/octet-stream');
  recorded.getMetadataMap().set('created', '17000000000000000');
  recorded.setCustomMetadata(Buffer.from(JSON.stringify({ '$schema.format': 'Bytes', entry })).toString('base64'));
  recorded.setData(Buffer.from(data).toString('base64'));
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(position);
  const response = new streams.ReadResp();
  response.setEvent(event);
  return response;
}

/** What the client sends to one stream: requests of several messages each, the last of which is final. */
async function batchAppend(server: KurrentDouble, call: Grpc.ServerDuplexStream<BatchRequest, unknown>): Promise<void> {
  const open = new Map<string, { check: Check; events: Outgoing[] }>();
  call.on('data', (request: BatchRequest) => {
    const key = request.getCorrelationId()?.toString() ?? '';
    const options = request.getOptions();
    if (options) {
      const revision = options.hasNoStream() ? -1 : Number(options.getStreamPosition());
      open.set(key, { check: { stream: nameOf(options), revision }, events: [] });
    }
    const { check, events } = open.get(key) ?? { check: { stream: '', revision: -1 }, events: [] };
    for (const message of request.getProposedMessagesList()) events.push({ ...check, ...saidBy(message) });
    if (request.getIsFinal()) void answerBatch(server, call, { request, check, events });
  });
  call.on('end', () => call.end());
}

function saidBy(message: ReturnType<BatchRequest['getProposedMessagesList']>[number]) {
  const { entry } = JSON.parse(text(message.getCustomMetadata_asU8())) as { entry: string };
  const type = message.getMetadataMap().get('type') ?? '';
  const id = message.getId()?.getString() ?? '';
  return { id, type, entry, dataText: text(message.getData_asU8()) };
}

interface WholeBatch {
  readonly request: BatchRequest;
  readonly check: Check;
  readonly events: readonly Outgoing[];
}

async function answerBatch(
  server: KurrentDouble,
  call: Grpc.ServerDuplexStream<BatchRequest, unknown>,
  { request, check, events }: WholeBatch,
): Promise<void> {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(request.getOptions()?.getStreamIdentifier());
  try {
    await server.wire().append([check], events);
    response.setSuccess(new streams.BatchAppendResp.Success());
    response.getSuccess()?.setCurrentRevision(String(check.revision + events.length));
  } catch (error) {
    if ((error as Error).message !== 'wrong expected version') return void call.emit('error', unavailable());
    const told = new status.Status();
    const conflict = new shared.WrongExpectedVersion();
    told.setDetails(
      createAny('type.googleapis.com/event_store.client.WrongExpectedVersion', conflict.serializeBinary()) as never,
    );
    response.setError(told as never);
  }
  call.write(response);
}
