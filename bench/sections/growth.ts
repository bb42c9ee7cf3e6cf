import { agencies } from '../../src/values/agency.ts';
import type { BenchCase } from '../bench-case.ts';
import type { BenchWorld, Material } from '../build-world.ts';
import { startSamsvar, type RunningSamsvar } from '../cases/samsvar.ts';
import { connectOthers } from '../connect-others.ts';
import { enlarged } from '../enlarged.ts';
import { fillLog } from '../fill-log.ts';
import { measureWindows, type WindowSettings } from '../measure-windows.ts';
import { municipality } from '../municipality.ts';
import { prepareCase } from '../prepare-case.ts';
import { summarize, type Row } from '../summarize.ts';
import { writeQuestion } from '../write-question.ts';

const windows: WindowSettings = {
  windows: 6,
  windowMs: 1_500,
  warmMs: 400,
  firstWarmMs: 5_000,
  concurrency: 16,
};

/** What a question costs as more agencies are asked. */
export async function moreAgencies(world: BenchWorld): Promise<Row[]> {
  const samsvar = await startSamsvar(world, 'samsvar_agencies');
  const material = world.materials['11 kB'];
  return measure(
    world,
    [samsvar],
    [1, 2, 4, 7].map((count) => ({
      name: `${count} ${count === 1 ? 'agency' : 'agencies'}`,
      samsvar,
      material: {
        ...material,
        question: writeQuestion({
          asker: municipality,
          person: world.person,
          today: world.today,
          monthsBack: 1,
          benefits: [],
          // TNS first: the smallest answer that there is.
          agencies: [...agencies].sort((a, b) => Number(b === 'TNS') - Number(a === 'TNS')).slice(0, count),
        }),
      },
    })),
  );
}

/** What a question costs as answers grow: FK's grows, the others stay. */
export async function largerAnswers(world: BenchWorld): Promise<Row[]> {
  const samsvar = await startSamsvar(world, 'samsvar_sizes');
  const { '11 kB': small, '52 kB': large } = world.materials;
  return measure(
    world,
    [samsvar],
    [
      { name: 'answers of 11 kB', samsvar, material: small },
      { name: 'answers of 52 kB', samsvar, material: large },
      { name: 'answers of 200 kB', samsvar, material: enlarged(large, 200_000) },
    ],
  );
}

/** What a question costs as more municipalities are connected. */
export async function moreMunicipalities(world: BenchWorld): Promise<Row[]> {
  const material = world.materials['11 kB'];
  const few = await startSamsvar(world, 'samsvar_few', {
    prepare: (database) => connectOthers(world, database, 1),
  });
  const many = await startSamsvar(world, 'samsvar_many', {
    prepare: (database) => connectOthers(world, database, 2_999),
  });
  return measure(
    world,
    [few, many],
    [
      { name: '2 municipalities', samsvar: few, material },
      { name: '3,000 municipalities', samsvar: many, material },
    ],
  );
}

/** What a question costs as the log grows. */
export async function longerLog(world: BenchWorld): Promise<Row[]> {
  const material = world.materials['11 kB'];
  const short = await startSamsvar(world, 'samsvar_short', {
    prepare: (database) => fillLog(world, database, 10_000),
  });
  const long = await startSamsvar(world, 'samsvar_long', {
    prepare: (database) => fillLog(world, database, 1_000_000),
  });
  return measure(
    world,
    [short, long],
    [
      { name: 'log of 10,000 records', samsvar: short, material },
      { name: 'log of 1,000,000 records', samsvar: long, material },
    ],
  );
}

/** What a question costs, and how many are answered, with a worker on each of two cores. */
export async function moreProcesses(world: BenchWorld): Promise<Row[]> {
  const material = world.materials['11 kB'];
  const one = await startSamsvar(world, 'samsvar_one');
  const two = await startSamsvar(world, 'samsvar_two', { workers: 2 });
  return measure(
    world,
    [one, two],
    [
      { name: '1 process', samsvar: one, material },
      { name: '2 processes', samsvar: two, material },
    ],
  );
}

interface Wanted {
  readonly name: string;
  readonly samsvar: RunningSamsvar;
  readonly material: Material;
}

async function measure(
  world: BenchWorld,
  samsvars: readonly RunningSamsvar[],
  wanted: readonly Wanted[],
): Promise<Row[]> {
  const cases: BenchCase[] = [];
  for (const { name, samsvar, material } of wanted)
    cases.push(await prepareCase(world, { name, server: samsvar, material, examine: holdsData }));
  const measured = await measureWindows(world, cases, windows);
  for (const samsvar of samsvars) await samsvar.stop();
  return [...measured].map(([{ name, target }, all]) =>
    summarize(name, Buffer.byteLength(target.answer, 'base64'), all),
  );
}

/** At least one agency told something, and none failed. */
function holdsData(answer: string): void {
  if (!answer.includes('<ssbt:data>') || answer.includes('<ssbt:error>'))
    throw new Error(`not answered in full: ${answer}`);
}
