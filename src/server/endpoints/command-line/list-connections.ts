import { readRegistry } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { connectionInJson } from './connection-in-json.ts';
import { momentInWords, stateInWords } from './in-words.ts';
import { readOptions } from './read-options.ts';
import { tableLines } from './write-table.ts';

export const listConnections: Command = async (args, { database, write, now }) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const { connections } = await readRegistry(database);
  const all = [...connections.values()];
  if (values.json === true) {
    write(
      JSON.stringify(
        all.map((connection) => connectionInJson(connection, now())),
        null,
        2,
      ),
    );
    return 0;
  }
  const rows = all.map((connection) => [
    connection.id,
    connection.service,
    connection.organisationsnummer,
    connection.partyName,
    connection.board,
    stateInWords(connection, now()),
    momentInWords(connection.validFrom),
    momentInWords(connection.validTo),
  ]);
  const heading = ['Id', 'Tjänst', 'Organisationsnummer', 'Part', 'Nämnd', 'Läge', 'Från', 'Till'];
  for (const line of tableLines(heading, rows)) write(line);
  return 0;
};
