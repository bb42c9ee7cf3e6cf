import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import { unreadableFiles } from './unreadable-files.ts';

const example = readFileSync(new URL('../../config.example.json', import.meta.url), 'utf8');

test('every file that cannot be read is told with the place that names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-files-'));
  const config = parseConfig(example, folder);
  const told = unreadableFiles(config);
  expect(told).toContain(`accessLog.signingKey: filen ${join(folder, 'keys/log.key')} kan inte läsas`);
  expect(told.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['clientTrust.0', 'lefiV9.key', 'agencies.AF.tls.ca', 'registers.PM.tls.key']),
  );
  mkdirSync(join(folder, 'keys'));
  writeFileSync(join(folder, 'keys/log.key'), '');
  expect(unreadableFiles(config)).toHaveLength(told.length - 1);
  rmSync(folder, { recursive: true });
});
