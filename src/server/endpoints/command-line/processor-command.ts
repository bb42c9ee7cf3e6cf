import { parseDay } from '../../../values/day.ts';
import { addProcessor, endProcessor, type RegisteredProcessor } from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { recordedAs, refuseForSsbtek } from './outside-process.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { registerIfNew } from './register-if-new.ts';
import { UsageMistake } from './usage-mistake.ts';

/** samsvar processor add|end: who handles personal data on a recipient's behalf at LEFI Online (personuppgiftsbiträde). */
export const processorCommand: Command = async ([word = '', ...args], context) => {
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (command === undefined) throw new UsageMistake('Skriv samsvar processor add eller end.');
  return await command(args, context);
};

const add: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    party: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', default: 'supplier' },
    'agreement-on': { type: 'string' },
    'agreement-reference': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const organisationsnummer = requireOption(values.party, '--party ORGANISATIONSNUMMER');
  const role = readRole(values.role);
  const validFrom = readMoment(values.from, context.now());
  const validTo = values.to === undefined ? null : readMoment(values.to, context.now());
  await refuseForSsbtek(context, [connectionId], insteadOf[role]);
  const recorded = await recordedAs(context, values.as, 'carry-out-change');
  const party = { organisationsnummer, name: values.name, kind: role };
  await registerIfNew(context, party, recorded);
  const agreement = readAgreement(values['agreement-on'], values['agreement-reference']);
  const processor = { connectionId, organisationsnummer, role, validFrom, validTo, ...agreement };
  await addProcessor(context.database, processor, recorded);
  context.write(`Biträdet är registrerat från och med ${momentInWords(validFrom)}.`);
  return 0;
};

const insteadOf: Readonly<Record<RegisteredProcessor['role'], string>> = {
  supplier: 'Leverantören står i beställningen; byt med samsvar connection change-supplier.',
  agent: 'Ombudet registreras med samsvar connection register-agent.',
};

/** The data processing agreement that the recipient has confirmed. */
function readAgreement(on: string | undefined, reference: string | undefined) {
  if (on === undefined && reference === undefined) return {};
  const day = parseDay(on ?? '');
  if (day === null) throw new UsageMistake('--agreement-on är dagen för avtalet, till exempel 2026-12-01.');
  return { agreement: { on: day, reference: requireOption(reference, '--agreement-reference TEXT') } };
}

const end: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    party: { type: 'string' },
    from: { type: 'string' },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const organisationsnummer = requireOption(values.party, '--party ORGANISATIONSNUMMER');
  const at = readMoment(values.from, context.now());
  await refuseForSsbtek(context, [connectionId], 'Uppdraget upphör med samsvar connection end-agent.');
  const recorded = await recordedAs(context, values.as, 'carry-out-change');
  await endProcessor(context.database, { connectionId, organisationsnummer, at }, recorded);
  context.write(`Biträdet är avslutat från och med ${momentInWords(at)}.`);
  return 0;
};

const commands: Readonly<Record<string, Command>> = { add, end };

function readRole(text: string): RegisteredProcessor['role'] {
  if (text === 'supplier' || text === 'agent') return text;
  throw new UsageMistake('--role är supplier (tjänsteleverantör) eller agent (ombud).');
}
