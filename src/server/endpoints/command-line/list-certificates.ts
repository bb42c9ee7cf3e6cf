import { isValidAt, readRegistry } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords, momentsInJson, stateInWords } from './in-words.ts';
import { readOptions } from './read-options.ts';
import { tableLines } from './write-table.ts';

export const listCertificates: Command = async (args, { database, write, now }) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const { certificates } = await readRegistry(database);
  const all = [...certificates.values()].flat();
  if (values.json === true) {
    const inJson = all.map((certificate) => ({
      ...certificate,
      ...momentsInJson(certificate),
      state: stateInWords(certificate, now()),
      speaksFor: certificate.speaksFor.map((right) => ({ ...right, ...momentsInJson(right) })),
    }));
    write(JSON.stringify(inJson, null, 2));
    return 0;
  }
  const rows = all.map((certificate) => [
    certificate.id,
    certificate.subjectName,
    stateInWords(certificate, now()),
    momentInWords(certificate.validFrom),
    momentInWords(certificate.validTo),
    certificate.isOperators
      ? 'driftspartens'
      : String(certificate.speaksFor.filter((right) => isValidAt(right, now())).length),
  ]);
  const heading = ['Id', 'Namn', 'Läge', 'Från', 'Till', 'Anslutningar'];
  for (const line of tableLines(heading, rows)) write(line);
  return 0;
};
