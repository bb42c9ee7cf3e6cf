import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { UsageMistake } from './usage-mistake.ts';

const tls = z.object({ ca: z.string(), certificate: z.string().optional(), key: z.string().optional() });

// Only what the commands need of the server's configuration, with its defaults; the server reads all of it and judges the rest.
const parts = z.object({
  database: z.union([z.object({ url: z.string() }), z.object({ folder: z.string() })]),
  accessLog: z.object({ name: z.string(), signingKey: z.string() }).optional(),
  connections: z
    .object({
      operatorName: z.string().default('Driftsparten'),
      lefi: z.object({ reviewEveryMonths: z.number().default(12) }).prefault({}),
      certificateAuthority: z
        .object({ url: z.string(), tls, deadlineMs: z.number().default(10_000) })
        .optional(),
    })
    .prefault({}),
  relay: z.object({ acceptUnassuredForDays: z.number().default(180) }).prefault({}),
  files: z
    .object({
      maxBytes: z.number().default(10_000_000),
      maxPages: z.number().default(100),
      readingMs: z.number().default(20_000),
      virusScan: z
        .object({
          command: z.string(),
          args: z.array(z.string()).default([]),
          timeoutMs: z.number().default(60_000),
        })
        .optional(),
    })
    .prefault({}),
});

export type CommandLineConfig = z.infer<typeof parts>;

/** Paths in the file are taken from the folder that it lies in, and are absolute in what is returned. */
export function readCommandLineConfig(path: string): CommandLineConfig {
  const { database, accessLog, connections, ...rest } = parse(path);
  const absolute = (file: string): string => resolve(dirname(path), file);
  const { certificateAuthority: authority, operatorName, lefi } = connections;
  return {
    ...rest,
    database: 'folder' in database ? { folder: absolute(database.folder) } : database,
    ...(accessLog && { accessLog: { ...accessLog, signingKey: absolute(accessLog.signingKey) } }),
    connections: {
      operatorName,
      lefi,
      ...(authority && { certificateAuthority: { ...authority, tls: absoluteTls(authority.tls, absolute) } }),
    },
  };
}

function absoluteTls(
  { ca, certificate, key }: z.infer<typeof tls>,
  absolute: (file: string) => string,
): z.infer<typeof tls> {
  return {
    ca: absolute(ca),
    ...(certificate === undefined ? {} : { certificate: absolute(certificate) }),
    ...(key === undefined ? {} : { key: absolute(key) }),
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
