import { createPopulation, type Person } from '../../simulators/population/index.ts';
import { addMonths } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { askOnce } from '../ask-once.ts';
import type { BenchCase } from '../bench-case.ts';
import type { BenchDatabase } from '../bench-postgres.ts';
import { servingOf, type BenchWorld } from '../build-world.ts';
import { startSamsvar, type RunningSamsvar } from '../cases/samsvar.ts';
import { measureWindows, type WindowSettings } from '../measure-windows.ts';
import { municipality } from '../municipality.ts';
import { permitEverything } from '../permit-everything.ts';
import type { RegisterSettings } from '../register.ts';
import type { BenchSettings } from '../settings.ts';
import { startProcess } from '../start-process.ts';
import { summarize, type Row } from '../summarize.ts';
import { verifyRecords } from '../verify-records.ts';

const windows: WindowSettings = {
  windows: 6,
  windowMs: 2_000,
  warmMs: 500,
  firstWarmMs: 8_000,
  concurrency: 8,
};
const quickWindows: WindowSettings = { ...windows, windows: 3, windowMs: 900, firstWarmMs: 2_000 };

const seed = 7;

/** What the municipality may see: what its profile has, or everything there is. */
const seeing = [
  { name: 'LEFI, all types', database: 'samsvar_lefi' },
  { name: 'LEFI, all types permitted', database: 'samsvar_lefi_all', permits: permitEverything },
] as const;

/**
 * What a question to the LEFI door costs that asks for every type there is, about the year around today: about the
 * persona that all seven agencies know, and about the one of whom the registers tell the most; by the profile of a
 * municipality, and with every type permitted. Both disclosers' registers are processes of their own that have the
 * simulators' answers ready; they are not counted.
 */
export async function lefiQuestions(world: BenchWorld, { quick }: BenchSettings): Promise<Row[]> {
  const [fk, pm] = await Promise.all([startRegister(world, 'fk'), startRegister(world, 'pm')]);
  const registerUrls = { FK: fk.url, PM: pm.url };
  const servers: { samsvar: RunningSamsvar; cases: readonly BenchCase[] }[] = [];
  for (const { database, name, ...more } of seeing) {
    const prepared =
      'permits' in more ? { prepare: ({ database: own }: BenchDatabase) => more.permits(own) } : {};
    const samsvar = await startSamsvar(world, database, { registerUrls, ...prepared });
    servers.push({ samsvar, cases: await casesOf(world, samsvar, name) });
  }
  const all = servers.flatMap(({ cases }) => cases);
  const measured = await measureWindows(world, all, quick ? quickWindows : windows);
  for (const { samsvar, cases } of servers) {
    const answered = cases
      .flatMap((one) => measured.get(one) ?? [])
      .reduce((sum, { questions, warmed }) => sum + questions + warmed, cases.length);
    await verifyRecords(samsvar, { answered, publicKeyFile: world.publicKeyFile });
  }
  await Promise.all([...servers.map(({ samsvar }) => samsvar.stop()), fk.stop(), pm.stop()]);
  return [...measured].map(([{ name, target }, windowsOfCase]) =>
    summarize(name, Buffer.byteLength(target.answer, 'base64'), windowsOfCase),
  );
}

async function casesOf(world: BenchWorld, samsvar: RunningSamsvar, called: string): Promise<BenchCase[]> {
  const { operator, ca } = world.certificates;
  const url = `${samsvar.addresses.lefiV9}/lefi-extern-formansinformation/v9/aktorer/${municipality.aktorsid}/formansinformation/fraga`;
  const headers = { 'content-type': 'application/json' };
  const cases: BenchCase[] = [];
  for (const { who, personnummer } of askedAbout(world)) {
    const name = `${called}, ${who}`;
    const question = questionAbout(world, personnummer);
    const certificates = { ...world.certificates, municipality: operator };
    const answer = await askOnce({ url, question, headers, certificates });
    requireData(name, answer);
    cases.push({
      name,
      pid: samsvar.pid,
      postgresPid: samsvar.postgresPid,
      serving: servingOf(world.materials['11 kB']),
      target: {
        url,
        headers,
        questions: [question],
        answer: Buffer.from(answer).toString('base64'),
        tls: { ca, ...operator },
      },
    });
  }
  return cases;
}

async function startRegister(world: BenchWorld, which: 'fk' | 'pm') {
  const { certificates, today, folder } = world;
  const { ca, server, operator } = certificates;
  const settings: RegisterSettings = {
    which,
    seed,
    today,
    tls: { ca, ...server },
    client: { ca, ...operator },
  };
  const name = `${which}-register`;
  const started = await startProcess({ name, program: 'bench/register.js', settings, folder });
  return { ...world.keep(started), url: (started.told as { url: string }).url };
}

function askedAbout({ today }: BenchWorld): readonly { who: string; personnummer: string }[] {
  const { personas } = createPopulation({ seed, today: () => today });
  const [common] = personas;
  const richest = personas.toSorted((one, other) => sizeOf(other.person) - sizeOf(one.person))[0];
  if (common === undefined || richest === undefined) throw new Error('a population without personas');
  return [
    { who: 'known to all seven', personnummer: common.personnummer },
    { who: 'most to tell', personnummer: richest.personnummer },
  ];
}

function sizeOf({ insurance, pension }: Person): number {
  const isWell = insurance.register === 'OK' && pension.register === 'OK';
  return isWell && insurance.silent.length + pension.silent.length === 0
    ? JSON.stringify({ insurance, pension }).length
    : 0;
}

function questionAbout({ today }: BenchWorld, personnummer: string): string {
  const period = { from: addMonths(today, -11), tom: addMonths(today, 1) };
  return JSON.stringify({ personnummer, period, ...lefiCodes });
}

/** An answer without anything, or without a discloser, would be of another question. */
function requireData(name: string, answer: string): void {
  const { utlamnare, formansinformation } = JSON.parse(answer) as {
    readonly utlamnare: readonly { readonly tillstand: { readonly kod: string } }[];
    readonly formansinformation: Readonly<Record<string, readonly unknown[]>>;
  };
  const isWhole = utlamnare.length === 2 && utlamnare.every(({ tillstand }) => tillstand.kod === 'OK');
  const hasData = Object.values(formansinformation).some((list) => list.length > 0);
  if (!isWhole || !hasData) throw new Error(`${name} is not answered whole: ${answer.slice(0, 500)}`);
}
