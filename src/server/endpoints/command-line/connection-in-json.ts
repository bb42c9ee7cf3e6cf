import type { Connection } from '../../connections/index.ts';
import { momentsInJson, stateInWords } from './in-words.ts';

/** A connection as programs read it. */
export function connectionInJson(connection: Connection, now: number): object {
  return {
    ...connection,
    ...momentsInJson(connection),
    state: stateInWords(connection, now),
    processors: connection.processors.map((processor) => ({ ...processor, ...momentsInJson(processor) })),
    qualifications: connection.qualifications.map((qualification) => ({
      ...qualification,
      ...momentsInJson(qualification),
    })),
  };
}
