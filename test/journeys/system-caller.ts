import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import type {
  Answer,
  AnsweredPerson,
  CheckResult,
  Problem,
  SystemQuestion,
} from '../../src/system-contract/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { addMonths } from '../../src/values/day.ts';
import { holdAgainstContract } from '../contract/system-api.ts';
import type { World } from './world.ts';

const questions = '/api/v1/questions';
export const checkQuestions = '/api/v1/questions/check';

/** A case system that asks in JSON: one client certificate, one kept-alive line. */
export interface SystemCaller {
  ask(question: SystemQuestion, headers?: Readonly<Record<string, string>>): Promise<Told>;
  /** Any body, as it is. */
  post(body: string | Uint8Array, wish?: PostWish): Promise<Told>;
  close(): Promise<void>;
}

interface PostWish {
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly durationMs: number;
  /** Throws when the question was refused. */
  answer(): Answer;
  /** The one person that was asked about. Throws when it was refused. */
  person(): AnsweredPerson;
  /** Throws when the check was refused. */
  check(): CheckResult;
  /** Throws when the question was answered. */
  problem(): Problem;
}

/** Whatever it is told is held against the contract first. */
export function openSystemCaller(
  world: Pick<World, 'server' | 'ca'>,
  certificate: { readonly certificate: string; readonly key: string } | null,
): SystemCaller {
  const { systemApi } = world.server.addresses;
  if (systemApi === undefined) throw new Error('the server has no such door');
  const client = new Client(systemApi, {
    connect: {
      ca: readFileSync(world.ca),
      ...(certificate && { cert: readFileSync(certificate.certificate), key: readFileSync(certificate.key) }),
    },
    headersTimeout: 30_000,
  });
  const post: SystemCaller['post'] = async (body, { path = questions, headers = json } = {}) => {
    const started = performance.now();
    const response = await client.request({ path, method: 'POST', headers, body });
    const text = await response.body.text();
    const { statusCode: status, headers: told } = response;
    holdAgainstContract({
      method: 'POST',
      path,
      requestHeaders: headers,
      requestBody: body,
      status,
      headers: told,
      body: text,
    });
    return { status, headers: told, text, durationMs: performance.now() - started, ...readers(status, text) };
  };
  return {
    post,
    ask: (question, headers = {}) => post(JSON.stringify(question), { headers: { ...json, ...headers } }),
    close: () => client.destroy(),
  };
}

const json = { 'content-type': 'application/json' };

function readers(status: number, text: string): Pick<Told, 'answer' | 'person' | 'check' | 'problem'> {
  const told = (): unknown => {
    if (status !== 200) throw new Error(`refused: ${text}`);
    return JSON.parse(text);
  };
  const answer = () => told() as Answer;
  return {
    answer,
    check: () => told() as CheckResult,
    person: () => {
      const [only, ...others] = answer().persons;
      if (only?.result !== 'answered' || others.length > 0)
        throw new Error(`not one person answered: ${text}`);
      return only;
    },
    problem: () => {
      if (status === 200) throw new Error('answered');
      return JSON.parse(text) as Problem;
    },
  };
}

/** As an ordinary case system writes it: two months back, one ahead, every agency and benefit. */
export function aSystemQuestion(
  { municipality, today }: Pick<World, 'municipality' | 'today'>,
  person: string,
  change: Partial<SystemQuestion> = {},
): SystemQuestion {
  const { organisationsnummer, name } = municipality;
  return {
    ...(change.household === undefined ? { person } : {}),
    asker: { organisationsnummer, name, caseworker: 'HL000001' },
    caseReference: 'EB-2026-0001',
    purpose: 'Prövning av ansökan om ekonomiskt bistånd',
    legalGround: 'socialtjänstlagen (2025:400), förordning (2008:975)',
    period: { from: addMonths(today, -2), to: addMonths(today, 1) },
    agencies: Object.fromEntries(agencies.map((agency) => [agency, {}])),
    ...change,
  };
}
