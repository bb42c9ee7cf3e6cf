import { readRegistry, type LegalGround, type ProfileVersion } from '../../connections/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Command } from './command.ts';
import { momentInWords, momentsInJson, stateInWords } from './in-words.ts';
import { readOptions, requireOne } from './read-options.ts';
import { tableLines } from './write-table.ts';

/** Every published version of every profile. */
export const listLefiProfiles: Command = async (args, { database, write, now }) => {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  const versions = [...(await readRegistry(database)).lefiProfiles.values()].flat();
  if (values.json === true) {
    write(JSON.stringify(versions.map(versionInJson), null, 2));
    return 0;
  }
  const rows = versions.map((one) => [
    one.profile.name,
    String(one.version),
    one.profile.recipientKind,
    one.profile.isIllustrative ? 'illustrativ' : 'beslutad',
    stateInWords(one, now()),
    momentInWords(one.validFrom),
    momentInWords(one.validTo),
  ]);
  const heading = ['Profil', 'Version', 'Mottagare', 'Slag', 'Läge', 'Från', 'Till'];
  for (const line of tableLines(heading, rows)) write(line);
  return 0;
};

/** What one connection has at LEFI Online. */
export const showLefiRights: Command = async (args, { database, write, now }) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const { connections } = await readRegistry(database);
  const connection = connections.get(requireOne(positionals, 'Anslutningens id'));
  if (connection === undefined) throw new NotFound('Det finns ingen anslutning med det id:t.');
  const { recipientKind, grounds, longPeriods } = connection.lefi;
  if (values.json === true) {
    const spans = {
      grounds: grounds.map((ground) => ({ ...ground, ...momentsInJson(ground) })),
      longPeriods: longPeriods.map((one) => ({ ...one, ...momentsInJson(one) })),
    };
    write(JSON.stringify({ recipientKind, ...spans }, null, 2));
    return 0;
  }
  write(`Typ av mottagare         ${recipientKind ?? 'inte angiven'}`);
  for (const line of tableLines(
    groundHeading,
    grounds.map((one) => groundRow(one, now())),
  ))
    write(line);
  if (longPeriods.length > 0) write('Undantag från längsta period:');
  for (const one of longPeriods)
    write(`  ${one.code}  ${stateInWords(one, now())}, till ${momentInWords(one.validTo)}`);
  return 0;
};

const groundHeading = ['Grund', 'Lag', 'Ändamål', 'Profil', 'Samtycke', 'Läge', 'Från', 'Till'];

function groundRow(ground: LegalGround, now: number): string[] {
  const { id, text, purpose, profile, requiresConsent, validFrom, validTo } = ground;
  const span = [stateInWords(ground, now), momentInWords(validFrom), momentInWords(validTo)];
  return [id, text, purpose, profile, requiresConsent ? 'krävs' : '', ...span];
}

function versionInJson({ version, profile, ...validity }: ProfileVersion) {
  return { version, ...momentsInJson(validity), ...profile };
}
