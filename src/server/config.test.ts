import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigMistakes, parseConfig, readConfig } from './config.ts';

const example = readFileSync(new URL('../../config.example.json', import.meta.url), 'utf8');

/** The example with some of it changed. */
function withChanges(change: (config: Record<string, Record<string, unknown>>) => void): string {
  const config = JSON.parse(example) as Record<string, Record<string, unknown>>;
  change(config);
  return JSON.stringify(config);
}

function mistakesIn(act: () => unknown): readonly string[] {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigMistakes) return error.mistakes;
    throw error;
  }
  return [];
}

test('all mistakes are told at once, each with its place', () => {
  const text = withChanges((config) => {
    config['operations']!['port'] = 70_000;
    config['ssbtekV10']!['maxDepth'] = 'djup';
    config['ssbtekV10']!['maxdepth'] = 12;
    delete config['accessLog']!['signingKey'];
    delete config['clientTrust'];
  });
  const places = mistakesIn(() => parseConfig(text, '/')).map((line) => line.split(':')[0]);
  expect(places.sort()).toEqual([
    'accessLog.signingKey',
    'clientTrust',
    'operations.port',
    'ssbtekV10',
    'ssbtekV10.maxDepth',
  ]);
});

test('what is no JSON, and a file that is not there, is told', () => {
  expect(mistakesIn(() => parseConfig('{', '/'))).toEqual(['filen är inte JSON']);
  expect(mistakesIn(() => readConfig('/finns/inte.json'))).toEqual([
    '/finns/inte.json: filen kan inte läsas (ENOENT)',
  ]);
});

test('an agency has eight seconds and a question fifteen, unless told', () => {
  const text = withChanges((config) => {
    delete config['relay'];
    config['agencies'] = {
      CSN: { url: 'https://csn.example/' },
      AF: { url: 'https://af.example/', deadlineMs: 900 },
    };
  });
  const { agencies, relay } = parseConfig(text, '/');
  expect([agencies.CSN?.deadlineMs, agencies.AF?.deadlineMs, relay.totalDeadlineMs]).toEqual([
    8_000, 900, 15_000,
  ]);
});

test('paths are taken from the folder of the file, and nothing read can be changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-config-'));
  const file = join(folder, 'config.json');
  writeFileSync(
    file,
    withChanges((config) => (config['accessLog']!['signingKey'] = 'nycklar/logg.key')),
  );
  const config = readConfig(file);
  rmSync(folder, { recursive: true });
  expect(config.accessLog.signingKey).toBe(join(folder, 'nycklar/logg.key'));
  expect(
    Object.isFrozen(config) && Object.isFrozen(config.relay) && Object.isFrozen(config.clientTrust),
  ).toBe(true);
});
