import type { BenchSettings } from '../settings.ts';
import type { BenchWorld } from '../build-world.ts';
import { measureWindows, type WindowSettings } from '../measure-windows.ts';
import { startCases } from '../start-cases.ts';
import { summarize, type Row } from '../summarize.ts';
import { verifyRecords } from '../verify-records.ts';

const windows: WindowSettings = {
  windows: 8,
  windowMs: 2_000,
  warmMs: 500,
  firstWarmMs: 8_000,
  concurrency: 16,
};
const quickWindows: WindowSettings = {
  ...windows,
  windows: 3,
  windowMs: 900,
  warmMs: 200,
  firstWarmMs: 2_000,
};

/** The same work by Samsvar, by what a relay can at least cost, and by what others would write; in turn. */
export async function compareServers(
  world: BenchWorld,
  { quick, only }: Pick<BenchSettings, 'quick' | 'only'>,
): Promise<Row[]> {
  const { cases, samsvars, stop } = await startCases(world, only);
  const measured = await measureWindows(world, cases, quick ? quickWindows : windows);
  for (const samsvar of samsvars) {
    const own = [...measured].filter(([{ pid }]) => pid === samsvar.pid);
    const answered = own
      .flatMap(([, all]) => all)
      .reduce((sum, { questions, warmed }) => sum + questions + warmed, own.length);
    await verifyRecords(samsvar, { answered, publicKeyFile: world.publicKeyFile });
  }
  await stop();
  return [...measured].map(([{ name, target }, all]) =>
    summarize(name, Buffer.byteLength(target.answer, 'base64'), all),
  );
}
