import { writeFileSync } from 'node:fs';
import { buildWorld } from './build-world.ts';
import { measureSections } from './measure-sections.ts';
import { judge, printReport, type Report } from './report.ts';
import { readSettings, usage, type BenchSettings } from './settings.ts';

const settings = readSettings(process.argv.slice(2));
if (settings === null) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const report = await run(settings);
  process.stdout.write(`${printReport(report)}\n`);
  const isMissed = judge(report).some(({ reached }) => !reached);
  if (report.failed.length > 0 || (settings.strict && isMissed)) process.exitCode = 1;
}

async function run(settings: BenchSettings): Promise<Report> {
  const world = await buildWorld(settings.profile);
  try {
    return await measureSections(world, settings, (report) => {
      if (settings.json === null) return;
      writeFileSync(settings.json, `${JSON.stringify({ ...report, goals: judge(report) }, null, 2)}\n`);
    });
  } finally {
    await world.stop();
  }
}
