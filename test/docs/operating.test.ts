import { expect, test } from 'vitest';
import { runSamsvar } from '../../src/server/endpoints/command-line/index.ts';
import { GatheredMetrics, createMetrics, gaugeLetters } from '../../src/server/endpoints/operations/index.ts';
import { anAdmission } from '../admission.ts';
import { readText } from './page.ts';

const page = readText('docs/operating.md');

async function help(): Promise<string> {
  const lines: string[] = [];
  await runSamsvar(['--help'], {
    write: (line) => lines.push(line),
    writeError: () => undefined,
    now: Date.now,
  });
  return lines.join('\n');
}

test('every command and flag on the page is one that there is', async () => {
  const known = (await help()).replace(/(\S+ )(\w+)\|(\w+) /g, '$1$2 $1$3 ');
  const commands = [
    ...page.matchAll(/samsvar (connection|certificate|processor|person|permission|letter|log) (\w+)/g),
  ];
  expect(commands.length).toBeGreaterThan(15);
  for (const [, noun, verb] of commands) expect(known).toContain(`${noun!} ${verb!}`);
  const shell = page
    .split('```sh')
    .slice(1)
    .map((block) => block.split('```')[0])
    .join('\n');
  for (const [flag] of shell.matchAll(/--[a-z-]+/g)) expect(known).toContain(flag);
});

test('every command that there is stands on the page', async () => {
  const nouns = [...(await help()).matchAll(/^ {2}samsvar (\w+) ([\w|]+)/gm)];
  for (const [, noun, verbs] of nouns)
    for (const verb of verbs!.split('|'))
      expect([noun, verb, page.includes(verb)]).toEqual([noun, verb, true]);
});

test('our metrics on the page are those that are counted', async () => {
  const { registry } = createMetrics();
  anAdmission({ metrics: registry });
  gaugeLetters(registry, () => null);
  const counted = (await registry.getMetricsAsJSON()).map(({ name }) => name);
  const ours = [...counted, ...new GatheredMetrics().names()].filter((name) => name.startsWith('samsvar_'));
  const told = [...page.matchAll(/^\| `(samsvar_\w+)`/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(ours.sort());
});
