import type { Connection } from '../../connections/index.ts';
import { momentsInJson, stateInWords } from './in-words.ts';

/** A connection as programs read it. */
export function connectionInJson(connection: Connection, now: number): object {
  const { caseworkers, automatedSystems, acceptsUnassured, ...told } = connection;
  return {
    ...told,
    // How many, not who: whom a municipality has registered is its own to read.
    caseworkers: caseworkers.size,
    automatedSystems: automatedSystems.size,
    acceptsUnassured: acceptsUnassured.map(momentsInJson),
    ...momentsInJson(connection),
    state: stateInWords(connection, now),
    processors: connection.processors.map((processor) => ({ ...processor, ...momentsInJson(processor) })),
    qualifications: connection.qualifications.map((qualification) => ({
      ...qualification,
      ...momentsInJson(qualification),
    })),
  };
}
