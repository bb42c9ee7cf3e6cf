import { z } from 'zod';
import { day } from '../../src/values/day.ts';
import { runAsProcess } from '../agencies/index.ts';
import { createPopulation } from '../population/index.ts';
import { startRegisters } from './start-registers.ts';

const settingsSchema = z.object({
  which: z.enum(['fk', 'pm']),
  port: z.int().min(0).max(65535).default(0),
  tls: z.object({ ca: z.string(), certificate: z.string(), key: z.string() }),
  population: z.object({ seed: z.int(), today: z.string() }),
});

await runAsProcess(async (given) => {
  const { population, ...options } = settingsSchema.parse(given);
  const today = day(population.today);
  const registers = await startRegisters({
    ...options,
    population: createPopulation({ seed: population.seed, today: () => today }),
    today: () => today,
  });
  return { tells: { url: registers.url }, stop: () => registers.stop() };
});
