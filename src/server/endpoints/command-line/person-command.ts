import { z } from 'zod';
import {
  addFirstPersons,
  addPerson,
  listPermissions,
  listPersons,
  operatorRoles,
} from '../../permissions/index.ts';
import type { Command } from './command.ts';
import { oneOfCommands } from './one-of-commands.ts';
import { readJsonFile } from './read-json-file.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { registerIfNew } from './register-if-new.ts';
import { requireLog, takeMandate } from './take-actor.ts';
import { UsageMistake } from './usage-mistake.ts';
import { tableLines } from './write-table.ts';

// A personnummer comes from a file that only its owner reads, never from the command line: that is kept in a shell's
// history and shown to every user of the machine.

const person = z.strictObject({ personnummer: z.string(), name: z.string() });
const firstPersons = z.array(person.extend({ role: z.enum(operatorRoles) })).min(2);

/** Who there are, and what each of them may do now. */
const list: Command = async (args, { database, write, now }) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean', default: false } });
  if (positionals.length > 0) throw new UsageMistake(`För många ord: ${positionals.join(' ')}.`);
  const permissions = await listPermissions(database, { now: now() });
  const persons = (await listPersons(database)).map(({ id, name }) => ({
    id,
    name,
    roles: permissions
      .filter(({ personId, state }) => personId === id && state === 'in-force')
      .map(({ role }) => role),
  }));
  if (values.json) write(JSON.stringify(persons, null, 2));
  else
    tableLines(
      ['ID', 'NAMN', 'ROLLER'],
      persons.map(({ id, name, roles }) => [id, name, roles.join(', ')]),
    ).forEach(write);
  return 0;
};

const add: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const toAdd = readJsonFile(requireOne(positionals, 'Filen med personnummer och namn'), person);
  const { mandate, accessLog } = await takeMandate(context, values.as, 'order-permission');
  const { personId } = await addPerson(context.database, mandate, toAdd, { accessLog });
  context.write(`Personen är känd: ${personId}`);
  return 0;
};

/** The operator's first people. At least two: what one of them orders another decides. */
const first: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { party: { type: 'string' }, name: { type: 'string' } });
  const persons = readJsonFile(requireOne(positionals, 'Filen med personerna'), firstPersons);
  const organisationsnummer = requireOption(values.party, '--party ORGANISATIONSNUMMER');
  const accessLog = await requireLog(context);
  await registerIfNew(context, { organisationsnummer, name: values.name, kind: 'operator' }, { accessLog });
  const toAdd = { organisationsnummer, persons, validFrom: context.now() };
  const { personIds } = await addFirstPersons(context.database, toAdd, { accessLog });
  for (const [index, id] of personIds.entries()) context.write(`${persons[index]?.name ?? ''}: ${id}`);
  return 0;
};

/** samsvar person list|add|first */
export const personCommand = oneOfCommands('person', { list, add, first });
