import { randomUUID } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { Fault } from '../../../values/fault.ts';
import type { LefiQuestion } from '../../../values/lefi-question.ts';
import type { Lefi, Speaker } from '../../lefi/index.ts';
import type { Metrics } from '../operations/index.ts';
import { felsvar } from './felsvar.ts';

/** What has become known of a call so far: who calls, and what is asked. */
export interface Heard {
  speaker?: Speaker;
  question?: LefiQuestion;
}

export interface ProblemParts {
  readonly lefi: Lefi;
  readonly metrics: Metrics;
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
async function recorded(
  error: unknown,
  { speaker, question }: Heard,
  { lefi }: ProblemParts,
): Promise<unknown> {
  if (!(error instanceof Fault) || speaker === undefined || felsvar[error.code].status === 500) return error;
  const refused = { contract, speaker, ...(question === undefined ? {} : { question }) };
  return lefi.recordRefusal(error, refused).then(
    () => error,
    (failure: unknown) => failure,
  );
}

function writeProblem(reply: FastifyReply, error: unknown, { now, onBug }: ProblemParts): FastifyReply {
  const timestamp = new Date(now()).toISOString();
  if (error instanceof Fault) {
    const { status, meddelande } = felsvar[error.code];
    return reply.code(status).send({ meddelande: meddelande(error.facts), timestamp });
  }
  const reference = randomUUID();
  onBug(error, reference);
  return reply.code(500).send({ meddelande: `Internt fel. Referens ${reference}.`, timestamp });
}
