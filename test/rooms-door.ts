import type { FastifyInstance } from 'fastify';
import type { Database } from '../src/server/database/index.ts';
import { createWebApiDoor } from '../src/server/endpoints/web-api/create-web-api-door.ts';
import type { AnyHandlers } from '../src/server/endpoints/web-api/handlers.ts';
import { readOperations } from '../src/server/endpoints/web-api/read-operations.ts';
import type { Actor } from '../src/server/permissions/index.ts';

export const publicUrl = 'https://samsvar.example';

/** The pages' door with some of its rooms. Whoever is logged in is named by the cookie; there is no session to keep. */
export async function aRoomsDoor(parts: {
  readonly database: Database;
  /** Names of documents in contract/web-api. */
  readonly rooms: readonly string[];
  readonly handlers: AnyHandlers;
  readonly persons: ReadonlyMap<string, Actor>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}): Promise<FastifyInstance> {
  const { database, rooms, handlers, persons, now } = parts;
  const nothing = () => Promise.resolve(null);
  return await createWebApiDoor({
    ...{ database, publicUrl, handlers, now, tls: null, limits: { bodyBytes: 64 * 1024 } },
    operations: readOperations().filter(({ room }) => rooms.includes(room)),
    visitorOf: (cookie) => {
      const actor = persons.get(cookie ?? '');
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: { application: nothing, connection: nothing, unit: nothing },
    servePages: () => Promise.resolve(),
    onBug: (error) => {
      throw error;
    },
  });
}
