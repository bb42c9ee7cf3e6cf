import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Day } from '../../src/values/day.ts';
import { openListener, type ListenerTls } from '../agencies/index.ts';
import type { Population } from '../population/index.ts';
import { answerAsking, type Answered } from './answer-asking.ts';
import { fkRegister } from './fk-register.ts';
import { working, type Manner } from './manner.ts';
import { pmRegister } from './pm-register.ts';
import { rememberPersons } from './remember-persons.ts';

interface RegistersOptions {
  readonly which: 'fk' | 'pm';
  readonly population: Population;
  /** The day that the population is computed for. */
  readonly today: () => Day;
  /** Paths of PEM files. */
  readonly tls: ListenerTls;
  /** A free one unless given. */
  readonly port?: number;
}

export interface RunningRegisters {
  readonly url: string;
  /** `target`: a sub-system's name, or 'register' for all of them and its state. Until told otherwise. */
  tell(target: string, manner: Manner): void;
  stop(): Promise<void>;
}

/** One discloser's registers: one port, many sub-systems, answers from the population (protocol.md). */
export async function startRegisters(options: RegistersOptions): Promise<RunningRegisters> {
  const { which, population, today, tls, port } = options;
  const find = rememberPersons(population, today);
  const register = which === 'fk' ? fkRegister : pmRegister;
  const manners = new Map<string, Manner>();
  const mannerOf = (target: string) => manners.get('register') ?? manners.get(target) ?? working;
  const answer = (target: string, body: unknown) => answerAsking(register, find, { target, body });
  const listener = await openListener(
    (request, response) => {
      const target = (request.url ?? '').slice(1);
      readJson(request, (body) => {
        void behave(mannerOf(target), response, () => answer(target, body));
      });
    },
    { port, tls },
  );
  return {
    url: listener.url,
    tell: (target, manner) => {
      if (target !== 'register' && target !== 'state' && !(target in register.subsystems)) {
        throw new Error(`${which} has no sub-system ${target}`);
      }
      if (manner.kind === 'working') manners.delete(target);
      else manners.set(target, manner);
    },
    stop: () => listener.close(),
  };
}

async function behave(manner: Manner, response: ServerResponse, answer: () => Answered): Promise<void> {
  if (manner.kind === 'silent') return;
  if (manner.kind === 'slow') await wait(manner.ms, undefined, { ref: false });
  const answered: Answered = manner.kind === 'refusing' ? { status: 503 } : answer();
  if (answered.status === 'silent') return;
  const body = JSON.stringify(answered.status === 200 ? answered.records : {});
  response.writeHead(answered.status, { 'content-type': 'application/json' }).end(body);
}

const largestQuestion = 64 * 1024;

/** What is no JSON is handed on as undefined, and answered as a question that cannot be read. */
function readJson(request: IncomingMessage, whole: (body: unknown) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= largestQuestion) chunks.push(chunk);
  });
  request.on('end', () => {
    whole(parse(Buffer.concat(chunks).toString('utf8')));
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
