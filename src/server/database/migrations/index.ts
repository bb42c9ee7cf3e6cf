import type { Migration } from 'kysely';
import * as appendOnly from './0001-database-append-only.ts';
import * as accessLogTrees from './0002-access-log-trees.ts';
import * as partiesRegister from './0003-parties-register.ts';
import * as connectionsRegistry from './0004-connections-registry.ts';

/** In the order they are applied: the number in a file's name. One that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-database-append-only': appendOnly,
  '0002-access-log-trees': accessLogTrees,
  '0003-parties-register': partiesRegister,
  '0004-connections-registry': connectionsRegistry,
};
