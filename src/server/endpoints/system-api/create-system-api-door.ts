import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../system-contract/index.ts';
import { openInstance } from '../door/index.ts';
import { createRefusalLines } from '../ssbtek-v10/index.ts';
import { askQuestion } from './ask-question.ts';
import { checkQuestion } from './check-question.ts';
import { contractName, paths, readContract } from './contract.ts';
import type { DoorParts, SystemApiParts } from './door-parts.ts';
import { noSuchPath, otherMethod } from './wrong-address.ts';
import { orProblem, type Heard } from './write-problem.ts';

type Work = (request: FastifyRequest['raw'], heard: Heard, parts: DoorParts) => Promise<object>;

/**
 * The JSON door for case systems (contract/system-api), over mutual TLS. A client certificate is asked for and not
 * demanded in the handshake: without it there is no problem to send. Every question demands one.
 */
export function createSystemApiDoor(given: SystemApiParts): FastifyInstance {
  const { app, isStopping } = newInstance(given);
  const parts: DoorParts = {
    ...given,
    contract: readContract(),
    refusals: createRefusalLines(contractName, given.logger, given.now),
    isStopping,
  };
  addQuestionRoute(app, paths.ask, askQuestion, parts);
  addQuestionRoute(app, paths.check, checkQuestion, parts);
  app.get(paths.document, (_request, reply) =>
    reply.type('application/yaml; charset=utf-8').send(parts.contract.document),
  );
  const known: readonly string[] = Object.values(paths);
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    if (!known.includes(path)) return sendProblem(reply, noSuchPath);
    return sendProblem(reply.header('allow', path === paths.document ? 'GET, HEAD' : 'POST'), otherMethod);
  });
  return app;
}

function newInstance({ tls: { ca: authorities, certificate, key } }: SystemApiParts) {
  const opened = openInstance({
    tls: { certificate, key, clients: { authorities, sessionIdContext: contractName } },
    elsewhere: () => ({ contentType: problemJson, text: JSON.stringify(noSuchPath) }),
  });
  const { app } = opened;
  app.removeAllContentTypeParsers();
  // The body is read at the door's own hand, after the caller has been identified.
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  return opened;
}

function addQuestionRoute(app: FastifyInstance, path: string, work: Work, parts: DoorParts): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const closed = parts.metrics.questionOpened(contractName);
    const heard: Heard = { caller: null };
    const told = await orProblem(heard, parts, () => work(request.raw, heard, parts));
    closed();
    if (told.kind === 'refused') return sendProblem(reply, told.problem);
    if (isProblem(told.value)) return sendProblem(reply, told.value);
    return reply.code(200).type('application/json; charset=utf-8').send(JSON.stringify(told.value));
  };
  const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown =>
    // A Content-Type that is none is refused by our own rules, once the caller has been identified.
    error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? answer(request, reply) : reply.send(error);
  app.post(path, { errorHandler }, answer);
}

const problemJson = 'application/problem+json; charset=utf-8';

function isProblem(told: object): told is Problem {
  return 'felkod' in told;
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { retryAfterSeconds } = problem;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  return reply.code(problem.status).type(problemJson).send(JSON.stringify(problem));
}
