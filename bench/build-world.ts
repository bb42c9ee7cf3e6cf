import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPopulation } from '../simulators/population/index.ts';
import { ensureSigningKey } from '../src/server/access-log/index.ts';
import { agencies } from '../src/values/agency.ts';
import { day, type Day } from '../src/values/day.ts';
import type { AgencySettings, AgencyTold, Serving } from './agency.ts';
import { startBenchPostgres, type BenchPostgres } from './bench-postgres.ts';
import { makeCertificates, type BenchCertificates } from './make-certificates.ts';
import { municipality } from './municipality.ts';
import { recordAnswers, type Exchanges } from './record-answers.ts';
import { startProcess, type BenchProcess } from './start-process.ts';
import { writeQuestion } from './write-question.ts';

/** Everything around the servers that are measured. */
export interface BenchWorld {
  readonly folder: string;
  /** One day whenever the benchmark is run: what the simulators answer follows the calendar. */
  readonly today: Day;
  readonly certificates: BenchCertificates;
  readonly signingKey: string;
  readonly publicKeyFile: string;
  readonly postgres: BenchPostgres;
  readonly agency: BenchProcess & { readonly told: AgencyTold };
  readonly load: BenchProcess;
  /** Folder for CPU profiles; null for none. */
  readonly profile: string | null;
  /** The persona that is asked about, in twelve digits. */
  readonly person: string;
  /** A question whose answer is about that large, with what the agencies answered to it. */
  readonly materials: { readonly '11 kB': Material; readonly '52 kB': Material };
  /** What has been started is stopped when the world is. */
  keep<Started extends { stop(): Promise<void> }>(started: Started): Started;
  stop(): Promise<void>;
}

export interface Material {
  readonly question: string;
  readonly exchanges: Exchanges;
}

const today = day('2026-11-20');

/** The persona that all seven agencies know, asked about one month with little of FK, and about eight with all of it. */
const questions = {
  '11 kB': { monthsBack: 1, benefits: [] },
  '52 kB': { monthsBack: 8 },
};

export async function buildWorld(profile: string | null): Promise<BenchWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL's account must be able to enter
  const certificates = await makeCertificates(folder);
  const signingKey = join(folder, 'log.key');
  const { publicKeyFile } = await ensureSigningKey(signingKey);
  const postgres = await startBenchPostgres(folder);
  const { person, materials } = await recordMaterials({ folder, certificates, signingKey, postgres });
  const { ca, server } = certificates;
  const settings: AgencySettings = { tls: { ca, ...server } };
  const agency = await startProcess({ name: 'agency', program: 'bench/agency.js', settings, folder });
  const load = await startProcess({ name: 'load', program: 'bench/load.js', settings: {}, folder });
  const kept: { stop(): Promise<void> }[] = [];
  return {
    folder,
    today,
    certificates,
    signingKey,
    publicKeyFile,
    postgres,
    agency: { ...agency, told: agency.told as AgencyTold },
    load,
    profile,
    person,
    materials,
    keep: (started) => {
      kept.push(started);
      return started;
    },
    stop: async () => {
      await Promise.all(kept.map((one) => one.stop()));
      await Promise.all([load.stop(), agency.stop(), postgres.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function recordMaterials(
  given: Pick<BenchWorld, 'folder' | 'certificates' | 'signingKey' | 'postgres'>,
): Promise<Pick<BenchWorld, 'person' | 'materials'>> {
  const population = createPopulation({ seed: 7, today: () => today });
  const [persona] = population.personas;
  if (persona === undefined) throw new Error('a population without personas');
  const ask = (wish: (typeof questions)[keyof typeof questions]) =>
    writeQuestion({ asker: municipality, person: persona.personnummer, today, ...wish });
  const [small, large] = [ask(questions['11 kB']), ask(questions['52 kB'])];
  const database = await given.postgres.create('recording');
  const recorded = await recordAnswers({ ...given, population, today, database, questions: [small, large] });
  const [smallAnswers, largeAnswers] = recorded;
  if (smallAnswers === undefined || largeAnswers === undefined)
    throw new Error('a question was not recorded');
  return {
    person: persona.personnummer,
    materials: {
      '11 kB': { question: small, exchanges: smallAnswers },
      '52 kB': { question: large, exchanges: largeAnswers },
    },
  };
}

/** What the bench agency is told to answer. */
export function servingOf({ exchanges }: Material, delayMs = 0): Serving {
  const answers = Object.fromEntries(
    agencies.map((agency) => {
      const { contentType, answer } = exchanges[agency];
      return [agency, { contentType, answer }];
    }),
  );
  return { answers: answers as Serving['answers'], delayMs };
}
