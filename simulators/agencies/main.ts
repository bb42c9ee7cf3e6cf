import { z } from 'zod';
import { startFaults } from '../faults/index.ts';
import { faultsSettings } from '../faults/settings.ts';
import { createPopulation } from '../population/index.ts';
import { runAsProcess } from './run-as-process.ts';
import { agencyPorts, populationSettings, tlsFiles } from './settings.ts';
import { startAgencies } from './start-agencies.ts';

/** With `faults`, the injector stands in front in the same process; it finds the six agencies by itself. */
const agenciesSettings = z.strictObject({
  population: populationSettings,
  tls: tlsFiles.optional(),
  ports: agencyPorts.optional(),
  faults: faultsSettings
    .omit({ population: true })
    .extend({ agencyTls: tlsFiles.optional() }) // the injector's own certificate towards the six, when they demand one
    .optional(),
});

await runAsProcess(async (settings) => {
  const { population: known, tls, ports, faults: wanted } = agenciesSettings.parse(settings);
  const population = createPopulation({ seed: known.seed, today: () => known.today });
  const agencies = await startAgencies({ population, today: () => known.today, tls, ports });
  const { urls, testUrls } = agencies;
  if (wanted === undefined) return { tells: { agencies: { urls, testUrls } }, stop: agencies.stop };

  const { agencyTls, upstreams, ...options } = wanted;
  const own = Object.fromEntries(Object.entries(urls).map(([code, url]) => [code, { url, tls: agencyTls }]));
  const faults = await startFaults({ ...options, upstreams: { ...own, ...upstreams }, population });
  return {
    tells: { agencies: { urls, testUrls }, faults: { urls: faults.urls, controlUrl: faults.controlUrl } },
    stop: async () => {
      await Promise.all([faults.stop(), agencies.stop()]);
    },
  };
});
