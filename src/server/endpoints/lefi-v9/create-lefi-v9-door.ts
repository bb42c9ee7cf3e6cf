import { TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Fault } from '../../../values/fault.ts';
import type { Registry, RegistryHolder } from '../../connections/index.ts';
import { identifyCaller, readPeerCertificate } from '../../identities/index.ts';
import {
  representedConnection,
  type Lefi,
  type LefiAsking,
  type SpeakingCertificate,
} from '../../lefi/index.ts';
import { openInstance } from '../door/index.ts';
import { consentHeader, readConsent } from './read-consent.ts';
import { questionReader } from './read-question.ts';
import { answerOrProblem, contract, type Heard, type ProblemParts } from './write-problem.ts';

interface LefiV9DoorParts {
  readonly lefi: Lefi;
  readonly metrics: ProblemParts['metrics'];
  readonly admission: ProblemParts['admission'];
  readonly registry: RegistryHolder;
  /** PEM contents; `ca`: who may have issued a caller's certificate. */
  readonly tls: { readonly ca: readonly string[]; readonly certificate: string; readonly key: string };
  readonly limits: { readonly maxQuestionBytes: number };
  readonly now: () => number;
  readonly onBug: ProblemParts['onBug'];
}

const json = 'application/json; charset=utf-8';
const actor = '/lefi-extern-formansinformation/v9/aktorer/:aktorsId';
type ActorRequest = FastifyRequest<{ Params: { aktorsId: string } }>;

/** LEFI v9 (contract/lefi-v9) over HTTPS. A client certificate is asked for, and every path demands one that is known. */
export function createLefiV9Door(parts: LefiV9DoorParts): FastifyInstance {
  const readQuestion = questionReader();
  const elsewhere = () =>
    JSON.stringify({
      meddelande: 'Sökvägen finns inte i kontraktet för LEFI v9.',
      timestamp: new Date(parts.now()).toISOString(),
    });
  const { ca: authorities, certificate, key } = parts.tls;
  const { app } = openInstance({
    tls: { certificate, key, clients: { authorities, sessionIdContext: 'samsvar-lefi-v9' } },
    bodyLimit: parts.limits.maxQuestionBytes,
    elsewhere: () => ({ contentType: json, text: elsewhere() }),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.post(`${actor}/formansinformation/fraga`, (request: ActorRequest, reply) => {
    const heard: Heard = {};
    const asking = startAsking(request, heard, parts);
    const answer = () => {
      const asker = asking.identify(parts.registry.current());
      parts.admission.hear(asker);
      const question = readQuestion(request.body);
      heard.question = question;
      const consent = hearConsent(request, heard);
      heard.connection = representedConnection({ speaker: asker, actorId: asking.actorId }, parts.now());
      const connectionId = heard.connection?.id ?? null;
      return parts.admission.admit({ asker, connectionId }, async () => {
        const answered = await parts.lefi.answerLefiQuestion(question, { ...asking, ...consent });
        return answered.answer;
      });
    };
    return answerOrProblem(reply, heard, answer, parts);
  });
  app.get(`${actor}/tillgangligaInformationstyper`, (request: ActorRequest, reply) => {
    const heard: Heard = {};
    const asking = startAsking(request, heard, parts);
    const show = () => {
      parts.admission.hear(asking.identify(parts.registry.current()));
      return parts.lefi.availableTypes({ ...asking, ...hearConsent(request, heard) });
    };
    return answerOrProblem(reply, heard, show, parts);
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).type(json).send(elsewhere()));
  app.setErrorHandler((error, request, reply) => refuseUnread(error, { request, reply }, parts));
  return app;
}

type SystemAsking = Omit<LefiAsking, 'identify'> & {
  readonly identify: (registry: Registry) => SpeakingCertificate;
};

function startAsking(request: ActorRequest, heard: Heard, parts: LefiV9DoorParts): SystemAsking {
  const { aktorsId } = request.params;
  return { contract, actorId: aktorsId, identify: (registry) => hear(request, heard, registry, parts) };
}

/** What the caller says of the person's consent, kept for the record of a refusal. */
function hearConsent({ headers }: FastifyRequest, heard: Heard): Pick<LefiAsking, 'consent'> {
  const consent = readConsent(headers[consentHeader]);
  if (consent === null) return {};
  heard.consent = consent;
  return { consent };
}

function hear(
  request: FastifyRequest,
  heard: Heard,
  registry: Registry,
  { now }: LefiV9DoorParts,
): SpeakingCertificate {
  const { socket } = request;
  if (!(socket instanceof TLSSocket)) throw new Error('the LEFI door is reached without TLS');
  heard.speaker = identifyCaller(readPeerCertificate(socket), registry, now());
  return heard.speaker;
}

/** What could not even be read is refused by the same rules: who calls is found out first. */
function refuseUnread(
  error: unknown,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  parts: LefiV9DoorParts,
): Promise<FastifyReply> {
  const heard: Heard = {};
  const refuse = (): never => {
    hear(request, heard, parts.registry.current(), parts);
    throw asFault(error, parts.limits.maxQuestionBytes);
  };
  return answerOrProblem(reply, heard, refuse, parts);
}

function asFault(error: unknown, limit: number): unknown {
  if (!(error instanceof Error) || !('statusCode' in error) || Number(error.statusCode) >= 500) return error;
  return 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'
    ? new Fault('too-large', 'the body', { facts: { limit } })
    : new Fault('question-malformed', 'could not be read as HTTP', { cause: error });
}
