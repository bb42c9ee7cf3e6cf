import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aListeningLog } from '../../../test/persons.ts';
import { agencies } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import { checkContent } from './check-content.ts';
import { firstContent } from './first-content/first-content.ts';
import { loadFirstContent } from './load-first-content.ts';
import { readNewestVersions, readPublished } from './read-versions.ts';
import { versionState } from './version.ts';

let database: Database;
const { accessLog, acts } = aListeningLog();

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

test('all that a portal begins with is as the rules for content want it', () => {
  for (const [contentId, content] of Object.entries(firstContent))
    expect(() => {
      checkContent({ contentId, content });
    }).not.toThrow();
});

test('each of the seven agencies has its base service', () => {
  const described = Object.values(firstContent).flatMap((content) =>
    content.kind === 'base-service' ? [content.agency] : [],
  );
  expect(described.toSorted()).toEqual([...agencies].sort());
});

test('outside a demonstration the first content is drafts that wait for every assurance and approval', async () => {
  await loadFirstContent(database, { as: 'drafts', accessLog });
  expect(await readPublished(database.kysely, Date.now() + 1000)).toEqual([]);
  const drafts = await readNewestVersions(database.kysely);
  expect(drafts.map(({ contentId }) => contentId).toSorted()).toEqual(Object.keys(firstContent).sort());
  const afli = drafts.find(({ contentId }) => contentId === 'arbetsformedlingen')!;
  expect(versionState(afli, [afli], Date.now())).toEqual({
    kind: 'draft',
    missing: [
      { kind: 'operator-assurance' },
      { kind: 'owner-assurance' },
      { kind: 'approval', agency: 'AF' },
    ],
  });
});

test('a portal that has content is left as it is', async () => {
  const before = acts.length;
  await loadFirstContent(database, { as: 'published', accessLog });
  expect(await readPublished(database.kysely, Date.now() + 1000)).toEqual([]);
  expect(acts.length).toBe(before);
});

test('a demonstration begins with its content published', async () => {
  const other = await aDatabase();
  try {
    // Two processes that start at once.
    const load = () => loadFirstContent(other, { as: 'published', accessLog });
    await Promise.all([load(), load()]);
    const published = await readPublished(other.kysely, Date.now() + 1000);
    expect(published.length).toBe(Object.keys(firstContent).length);
    expect((await readNewestVersions(other.kysely)).length).toBe(published.length);
  } finally {
    await other.close();
  }
});
