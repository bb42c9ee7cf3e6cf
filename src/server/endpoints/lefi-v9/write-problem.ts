import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Fault } from '../../../values/fault.ts';
import type { LefiQuestion } from '../../../values/lefi-question.ts';
import type { Connection } from '../../connections/index.ts';
import { askingOf, type Lefi, type LefiAsking, type SpeakingCertificate } from '../../lefi/index.ts';
import type { Admission } from '../admission/index.ts';
import type { Metrics } from '../operations/index.ts';
import { felsvar } from './felsvar.ts';

/** What has become known of a call so far: who calls, and what is asked. */
export interface Heard {
  speaker?: SpeakingCertificate;
  question?: LefiQuestion;
  /** The connection whose actor is asked for. */
  connection?: Connection | null;
  consent?: NonNullable<LefiAsking['consent']>;
}

export interface ProblemParts {
  readonly lefi: Lefi;
  readonly metrics: Metrics;
  readonly admission: Admission;
  readonly now: () => number;
  /** The reference is what the caller was given. */
  readonly onBug: (error: unknown, reference: string) => void;
}

export const contract = 'lefi-v9';

/** Sends what `work` gives, or LefiFelsvar. The only catch on this door. */
export async function answerOrProblem(
  reply: FastifyReply,
  heard: Heard,
  work: () => object | Promise<object>,
  parts: ProblemParts,
): Promise<FastifyReply> {
  const closed = parts.metrics.questionOpened(contract);
  try {
    return await reply
      .code(200)
      .type('application/json; charset=utf-8')
      .send(await work());
  } catch (error) {
    const told = await recorded(error, heard, parts);
    const code = told instanceof Fault ? told.code : 'bug';
    parts.metrics.refused(contract, code, heard.speaker === undefined ? 'unidentified' : 'identified');
    return await writeProblem(reply, told, parts);
  } finally {
    closed();
  }
}

/** The refusal of an identified caller is on record before it leaves; if that fails, the failure is what is told. */
async function recorded(error: unknown, heard: Heard, { lefi, admission }: ProblemParts): Promise<unknown> {
  const { speaker, question, consent, connection = null } = heard;
  if (!(error instanceof Fault) || speaker === undefined || cannotRecord(error)) return error;
  if (!admission.mustRecord(error.code, askingOf(speaker, { contract, connection }).asking)) return error;
  const asked = {
    ...(question === undefined ? {} : { question }),
    ...(consent === undefined ? {} : { consent }),
  };
  const refused = { contract, speaker, connection, ...asked };
  return lefi.recordRefusal(error, refused).then(
    () => error,
    (failure: unknown) => failure,
  );
}

function cannotRecord({ code }: Fault): boolean {
  return code === 'log-unavailable' || code === 'registry-unavailable' || code === 'stopping';
}

function writeProblem(reply: FastifyReply, error: unknown, { now, onBug }: ProblemParts): FastifyReply {
  const timestamp = new Date(now()).toISOString();
  if (error instanceof Fault) {
    const { status, meddelande } = felsvar[error.code];
    const { retryAfterSeconds } = error.facts;
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    return reply.code(status).send({ meddelande: meddelande(error.facts), timestamp });
  }
  const reference = randomUUID();
  onBug(error, reference);
  return reply.code(500).send({ meddelande: `Internt fel. Referens ${reference}.`, timestamp });
}
