import { runAsProcess } from '../agencies/index.ts';
import { createPopulation } from '../population/index.ts';
import { faultsSettings } from './settings.ts';
import { startFaults } from './start-faults.ts';

await runAsProcess(async (settings) => {
  const { population: known, ...options } = faultsSettings.parse(settings);
  const population =
    known === undefined ? undefined : createPopulation({ seed: known.seed, today: () => known.today });
  const faults = await startFaults({ ...options, population });
  const { urls, controlUrl } = faults;
  return { tells: { urls, controlUrl }, stop: faults.stop };
});
