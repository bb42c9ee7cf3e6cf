import type { Migration } from 'kysely';
import * as appendOnly from './0001-database-append-only.ts';
import * as accessLogTrees from './0002-access-log-trees.ts';

/** In the order they are applied: the number in a file's name. One that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-database-append-only': appendOnly,
  '0002-access-log-trees': accessLogTrees,
};
