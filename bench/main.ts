import { writeFileSync } from 'node:fs';
import { buildWorld, type BenchWorld } from './build-world.ts';
import { describeMachine, judge, printReport, type Report } from './report.ts';
import { addedLatency } from './sections/added-latency.ts';
import { compareServers } from './sections/compare-servers.ts';
import {
  largerAnswers,
  longerLog,
  moreAgencies,
  moreMunicipalities,
  moreProcesses,
} from './sections/growth.ts';
import { logProofs } from './sections/log-proofs.ts';
import { memoryOfOneProcess } from './sections/memory.ts';
import { readSettings, usage, type BenchSettings } from './settings.ts';

const settings = readSettings(process.argv.slice(2));
if (settings === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const report = await run(settings);
  process.stdout.write(`${printReport(report)}\n`);
  const judged = judge(report);
  if (settings.json !== null)
    writeFileSync(settings.json, `${JSON.stringify({ ...report, goals: judged }, null, 2)}\n`);
  if (settings.strict && judged.some(({ reached }) => !reached)) process.exitCode = 1;
}

async function run(settings: BenchSettings): Promise<Report> {
  const world = await buildWorld(settings.profile);
  try {
    const report: Report = {
      date: new Date().toISOString(),
      machine: describeMachine(),
      compared: await told('comparison', () => compareServers(world, settings)),
      growth: [],
      log: [],
    };
    return settings.quick || settings.only !== null
      ? report
      : { ...report, ...(await theRest(world, settings)) };
  } finally {
    await world.stop();
  }
}

async function theRest(world: BenchWorld, { log }: BenchSettings): Promise<Partial<Report>> {
  const sizes = [10_000, 1_000_000, ...(log ? [10_000_000] : [])];
  return {
    latency: await told('added latency', () => addedLatency(world)),
    growth: [
      await told('agencies', () => moreAgencies(world)),
      await told('sizes', () => largerAnswers(world)),
      await told('municipalities', () => moreMunicipalities(world)),
      await told('log', () => longerLog(world)),
      await told('processes', () => moreProcesses(world)),
    ],
    log: await inTurn(sizes, (records) => told(`proofs of ${records}`, () => logProofs(world, records))),
    memory: await told('memory', () => memoryOfOneProcess(world)),
  };
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await act(item));
  return results;
}

/** Says on stderr what is being measured, for whoever waits. */
async function told<Result>(what: string, measure: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`${what} …\n`);
  return measure();
}
