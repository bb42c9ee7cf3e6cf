import { z } from 'zod';
import { agencies } from '../../src/values/agency.ts';
import { agencyPorts, populationSettings, tlsFiles } from '../agencies/settings.ts';

export const upstream = z.strictObject({ url: z.url(), tls: tlsFiles.optional() });

/** The JSON file of a process that injects faults. */
export const faultsSettings = z.strictObject({
  upstreams: z.partialRecord(z.enum(agencies), upstream),
  population: populationSettings.optional(),
  tls: tlsFiles.optional(),
  ports: agencyPorts.optional(),
  controlPort: z.number().int().min(0).max(65_535).optional(),
});
