import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { UsageMistake } from './usage-mistake.ts';

// Only what the commands need of the server's configuration; the server reads all of it and judges the rest.
const parts = z.object({
  database: z.union([z.object({ url: z.string() }), z.object({ folder: z.string() })]),
  accessLog: z.object({ name: z.string(), signingKey: z.string() }).optional(),
});

export type CommandLineConfig = z.infer<typeof parts>;

/** Paths in the file are taken from the folder that it lies in, and are absolute in what is returned. */
export function readCommandLineConfig(path: string): CommandLineConfig {
  const { database, accessLog } = parse(path);
  const absolute = (file: string): string => resolve(dirname(path), file);
  return {
    database: 'folder' in database ? { folder: absolute(database.folder) } : database,
    ...(accessLog && { accessLog: { ...accessLog, signingKey: absolute(accessLog.signingKey) } }),
  };
}

function parse(path: string): CommandLineConfig {
  try {
    return parts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new UsageMistake(
      `Konfigurationen ${path} kan inte läsas, eller saknar database. Ange en annan med --config FIL.`,
      { cause },
    );
  }
}
