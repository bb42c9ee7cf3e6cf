import type { IncomingMessage } from 'node:http';
import { Fault } from '../../../values/fault.ts';
import { identifyCaller } from '../../identities/index.ts';
import type { Registry } from '../../connections/index.ts';
import type { Caller } from '../../identities/index.ts';
import { chooseConnection } from '../../relay/index.ts';
import { charsetOf } from '../../soap/index.ts';
import type { DoorParts } from './door-parts.ts';
import { readBody } from './read-body.ts';
import { readMessage } from './read-message.ts';
import { writeAnswer } from './write-answer.ts';
import { orFault, type HowFar, type Reply } from './write-fault.ts';
import { writeTestAnswer } from './write-test-answer.ts';

/** One SOAP message in, an answer or a fault out. */
export async function receiveRequest(request: IncomingMessage, parts: DoorParts): Promise<Reply> {
  const closed = parts.metrics.questionOpened('ssbtek-v10');
  const reply = await orFault((howFar) => answer(request, howFar, parts), parts);
  closed();
  return reply;
}

async function answer(request: IncomingMessage, howFar: HowFar, parts: DoorParts): Promise<string> {
  const identify = (registry: Registry): Caller =>
    identifyCaller(parts.certificateOf(request), registry, parts.now());
  const caller = identify(parts.registry.current());
  howFar.caller = caller;
  if (parts.isStopping()) throw new Fault('stopping', 'the door is closing');
  parts.admission.hear(caller);
  const bytes = await readBody(request, parts.limits.bodyBytes);
  const asked = readMessage(
    { bytes, charset: charsetOf(request.headers['content-type'] ?? '') },
    parts,
    howFar,
  );
  if (asked.operation === 'testaBastjanstInformation') {
    const context = { contract: 'ssbtek-v10', speaker: caller };
    const tested = () => parts.relay.testBaseServices(context);
    return writeTestAnswer(await parts.admission.admit({ asker: caller, connectionId: null }, tested));
  }
  const { question } = asked;
  const connectionId = chooseConnection(question, caller.maySpeakFor, parts.now())?.id ?? null;
  howFar.connectionId = connectionId;
  const compiled = await parts.admission.admit({ asker: caller, connectionId }, () =>
    parts.relay.answerQuestion(question, { contract: 'ssbtek-v10', identify }),
  );
  parts.metrics.answered('ssbtek-v10', compiled.outcomes);
  return writeAnswer(question, compiled, asked.asWritten);
}
