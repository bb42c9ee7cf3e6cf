import { z } from 'zod';
import { agencies } from '../../src/values/agency.ts';
import { day } from '../../src/values/day.ts';

/** Paths of PEM files. */
export const tlsFiles = z.strictObject({ ca: z.string(), certificate: z.string(), key: z.string() });

/** Free ports unless given. */
export const agencyPorts = z.partialRecord(z.enum(agencies), z.number().int().min(0).max(65_535));

/** The same seed and day as the server's demonstration, so that all see the same persons. */
export const populationSettings = z.strictObject({
  seed: z.number().int(),
  today: z.iso.date().transform((text) => day(text)),
});
