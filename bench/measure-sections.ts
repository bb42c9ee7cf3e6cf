import type { BenchWorld } from './build-world.ts';
import { describeMachine, type Report } from './report.ts';
import { lefiQuestions } from './sections/lefi.ts';
import { addedLatency } from './sections/added-latency.ts';
import { compareServers } from './sections/compare-servers.ts';
import {
  largerAnswers,
  longerLog,
  moreAgencies,
  moreMunicipalities,
  moreProcesses,
} from './sections/growth.ts';
import { logProofs, type LogFigures } from './sections/log-proofs.ts';
import { memoryOfOneProcess } from './sections/memory.ts';
import type { BenchSettings, Section } from './settings.ts';

type Measure = (world: BenchWorld, settings: BenchSettings, before: Report) => Promise<Partial<Report>>;

const measures: Readonly<Record<Section, Measure>> = {
  comparison: async (world, settings) => ({ compared: await compareServers(world, settings) }),
  latency: async (world) => ({ latency: await addedLatency(world) }),
  agencies: async (world, _, { growth }) => ({ growth: [...growth, await moreAgencies(world)] }),
  sizes: async (world, _, { growth }) => ({ growth: [...growth, await largerAnswers(world)] }),
  municipalities: async (world, _, { growth }) => ({ growth: [...growth, await moreMunicipalities(world)] }),
  log: async (world, _, { growth }) => ({ growth: [...growth, await longerLog(world)] }),
  processes: async (world, _, { growth }) => ({ growth: [...growth, await moreProcesses(world)] }),
  proofs: async (world, { log }) => ({ log: await proofs(world, log) }),
  lefi: async (world, settings) => ({ lefi: await lefiQuestions(world, settings) }),
  memory: async (world) => ({ memory: await memoryOfOneProcess(world) }),
};

/**
 * Measures what is wanted, one section after another; `keep` gets what is known after each. A section that fails is
 * told in the report and does not take with it what the others found out.
 */
export async function measureSections(
  world: BenchWorld,
  settings: BenchSettings,
  keep: (report: Report) => void,
): Promise<Report> {
  const date = new Date().toISOString();
  let report: Report = {
    date,
    machine: describeMachine(),
    compared: [],
    growth: [],
    lefi: [],
    log: [],
    failed: [],
  };
  for (const section of settings.sections) {
    process.stderr.write(`${section} …\n`);
    try {
      report = { ...report, ...(await measures[section](world, settings, report)) };
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      process.stderr.write(`${section} failed: ${why}\n`);
      report = { ...report, failed: [...report.failed, { section, why }] };
    }
    keep(report);
  }
  return report;
}

async function proofs(world: BenchWorld, alsoTenMillion: boolean): Promise<LogFigures[]> {
  const figures: LogFigures[] = [];
  for (const records of [10_000, 1_000_000, ...(alsoTenMillion ? [10_000_000] : [])])
    figures.push(await logProofs(world, records));
  return figures;
}
