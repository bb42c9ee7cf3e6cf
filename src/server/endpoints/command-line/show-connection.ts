import {
  isValidAt,
  readRegistry,
  type Connection,
  type Registry,
  type Validity,
} from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import type { Command } from './command.ts';
import { connectionInJson } from './connection-in-json.ts';
import { momentInWords, stateInWords } from './in-words.ts';
import { readOptions, requireOne } from './read-options.ts';

export const showConnection: Command = async (args, { database, write, now }) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const id = requireOne(positionals, 'Anslutningens id');
  const registry = await readRegistry(database);
  const connection = registry.connections.get(id);
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  if (values.json === true) write(JSON.stringify(connectionInJson(connection, now()), null, 2));
  else for (const line of describe(connection, registry, now())) write(line);
  return 0;
};

function describe(connection: Connection, registry: Registry, now: number): string[] {
  const { partyName, organisationsnummer, board, service, actorId } = connection;
  return [
    `${partyName} (${organisationsnummer}), ${board}`,
    `Tjänst         ${service}`,
    `Läge           ${stateInWords(connection, now)}`,
    `Från           ${momentInWords(connection.validFrom)}`,
    `Till           ${momentInWords(connection.validTo)}`,
    `Aktörs-id      ${actorId ?? 'saknas'}`,
    `Kvalificerad   ${qualifiedBy(connection, now)}`,
    `Biträden       ${processors(connection, now)}`,
    `Lagrum som inte gäller   ${connection.legalGroundNotInForce === 'warn' ? 'varning' : 'nekas'}`,
    `LEFI längre än två år    ${connection.mayAskLongPeriods ? 'ja' : 'nej'}`,
    `Certifikat     ${certificates(connection, registry, now)}`,
  ];
}

function qualifiedBy({ qualifications }: Connection, now: number): string {
  const notEnded = qualifications.filter((one) => isNotEnded(one, now));
  return listed(notEnded.map((one) => `${one.agency}${fromWhen(one, now)}`));
}

function processors(connection: Connection, now: number): string {
  const notEnded = connection.processors.filter((one) => isNotEnded(one, now));
  return listed(notEnded.map((one) => `${one.name} (${one.organisationsnummer})${fromWhen(one, now)}`));
}

/** Valid now or later: an operator who prepares a connection must see what was said of it. */
function isNotEnded({ validFrom, validTo }: Validity, now: number): boolean {
  return validTo === null || (now < validTo && validFrom < validTo);
}

function fromWhen({ validFrom }: Validity, now: number): string {
  return validFrom <= now ? '' : ` från ${momentInWords(validFrom)}`;
}

function certificates({ id }: Connection, registry: Registry, now: number): string {
  const speaking = [...registry.certificates.values()]
    .flat()
    .filter((certificate) => isValidAt(certificate, now))
    .filter(({ speaksFor }) => speaksFor.some((right) => right.connectionId === id && isValidAt(right, now)));
  return listed(speaking.map((certificate) => `${certificate.subjectName} (${certificate.id})`));
}

function listed(texts: readonly string[]): string {
  return texts.length === 0 ? 'inga' : texts.join(', ');
}
