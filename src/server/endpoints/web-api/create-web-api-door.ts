import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { openInstance, type DoorTls } from '../door/index.ts';
import type { AnyHandlers } from './handlers.ts';
import { Reply } from './handlers.ts';
import { hearCall, hearVisitor, type HearingParts, type HeardCall } from './hear-call.ts';
import { readOperations, type CompiledOperation } from './read-operations.ts';
import { problemOf, type Problem } from './write-problem.ts';

export interface WebApiParts extends HearingParts {
  /** The certificate and key in PEM; null: a proxy on this machine ends TLS. */
  readonly tls: DoorTls;
  /** Every room's, together: one for each operation of contract/web-api. */
  readonly handlers: AnyHandlers;
  readonly limits: { readonly bodyBytes: number };
  /** Absent: those of contract/web-api. */
  readonly operations?: readonly CompiledOperation[];
  /** Adds the pages themselves, and the headers that guard everything on this door. */
  readonly servePages: (app: FastifyInstance) => Promise<void>;
  readonly onBug: (error: unknown, reference: string) => void;
}

/** The pages' door: each operation of contract/web-api asks who calls and what they may before its handler is called. */
export async function createWebApiDoor(parts: WebApiParts): Promise<FastifyInstance> {
  const app = newInstance(parts);
  const { operations = readOperations() } = parts;
  requireSame(operations, parts.handlers);
  app.setErrorHandler((error, _request, reply) => sendProblem(reply, problemOf(error, parts.onBug)));
  for (const operation of operations) addOperation(app, operation, parts);
  await parts.servePages(app);
  return app;
}

function newInstance({ tls, limits }: WebApiParts): FastifyInstance {
  const { app } = openInstance({
    tls,
    bodyLimit: limits.bodyBytes,
    elsewhere: () => ({ contentType: problemJson, text: JSON.stringify(noSuchAddress) }),
  });
  const files = ['application/pdf', 'application/octet-stream'];
  app.addContentTypeParser(files, { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, noSuchAddress));
  return app;
}

const problemJson = 'application/problem+json; charset=utf-8';
const noSuchAddress: Problem = {
  type: '/problems/not-found',
  title: 'Det finns inte.',
  status: 404,
  detail: 'Adressen finns inte.',
};

/** A handler without an operation is not reached; an operation without a handler answers nothing. */
function requireSame(operations: readonly CompiledOperation[], handlers: AnyHandlers): void {
  const ids = operations.map(({ id }) => id);
  const missing = ids.filter((id) => !Object.hasOwn(handlers, id));
  const unreached = Object.keys(handlers).filter((id) => !ids.includes(id));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (missing.length + unreached.length + twice.length === 0) return;
  throw new Error(
    `contract/web-api and the handlers differ: ${[...missing, ...unreached, ...twice].join(', ')}`,
  );
}

function addOperation(app: FastifyInstance, operation: CompiledOperation, parts: WebApiParts): void {
  const { id, method, path, maxBodyBytes } = operation;
  const handle = parts.handlers[id] as unknown as (asked: HeardCall) => Promise<unknown>;
  // What is large is not even received from just anybody.
  const requireVisitor = async (request: FastifyRequest): Promise<void> => {
    await hearVisitor(operation, request, parts);
  };
  app.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    ...(maxBodyBytes === undefined ? {} : { bodyLimit: maxBodyBytes, onRequest: requireVisitor }),
    handler: async (request, reply) => {
      const answer = await handle(await hearCall(operation, request, parts));
      return send(reply, answer);
    },
  });
}

function send(reply: FastifyReply, answer: unknown): FastifyReply {
  if (answer instanceof Reply) {
    for (const [name, value] of Object.entries(answer.headers)) void reply.header(name, value);
    return reply.code(answer.status).send(answer.body ?? undefined);
  }
  if (answer === undefined) return reply.code(204).send();
  return reply.code(200).type('application/json; charset=utf-8').send(JSON.stringify(answer));
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type(problemJson).send(JSON.stringify(problem));
}
