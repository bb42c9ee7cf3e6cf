import {
  decidePermission,
  listPermissions,
  operatorRoles,
  orderPermission,
  roles,
  rolesInWords,
  withdrawPermission,
  type Mandate,
  type PermissionState,
  type Role,
} from '../../permissions/index.ts';
import { agencies, type AgencyCode } from '../../../values/agency.ts';
import { requireOrganisationsnummer, type PartyKind } from '../../parties/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { oneOfCommands } from './one-of-commands.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { registerIfNew } from './register-if-new.ts';
import { findByIdOrName, takeMandate } from './take-actor.ts';
import { UsageMistake } from './usage-mistake.ts';
import { tableLines } from './write-table.ts';

const orderOptions = {
  as: { type: 'string' },
  person: { type: 'string' },
  role: { type: 'string' },
  party: { type: 'string' },
  name: { type: 'string' },
  agency: { type: 'string' },
  unit: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;

const order: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, orderOptions);
  if (positionals.length > 0) throw new UsageMistake(`För många ord: ${positionals.join(' ')}.`);
  const organisationsnummer = requireOrganisationsnummer(
    requireOption(values.party, '--party ORGANISATIONSNUMMER'),
  );
  const role = readRole(requireOption(values.role, '--role ROLL'));
  const { id: personId } = await findByIdOrName(context, requireOption(values.person, '--person PERSON'));
  const ordered = {
    personId,
    role,
    organisationsnummer,
    agency: values.agency === undefined ? null : readAgency(values.agency),
    unitId: values.unit ?? null,
    validFrom: readMoment(values.from, context.now()),
    validTo: values.to === undefined ? null : readMoment(values.to, context.now()),
  };
  const { mandate, accessLog } = await takeMandate(context, values.as, 'order-permission', {
    organisationsnummer,
  });
  const party = { organisationsnummer, name: values.name, kind: kindsByRole[role] ?? 'municipality' };
  await registerIfNew(context, party, { accessLog, by: mandate.by });
  const { permissionId, holds } = await orderPermission(context.database, mandate, ordered, { accessLog });
  context.write(
    holds ? `Behörigheten gäller: ${permissionId}` : `Beställd, någon annan ska besluta: ${permissionId}`,
  );
  return 0;
};

const decide: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    grant: { type: 'boolean', default: false },
    refuse: { type: 'boolean', default: false },
  });
  const permissionId = requireOne(positionals, 'Behörighetens id');
  if (values.grant === values.refuse) throw new UsageMistake('Ange --grant eller --refuse.');
  const { mandate, accessLog } = await takeMandate(context, values.as, 'decide-permission');
  const decision = { permissionId, granted: values.grant };
  await decidePermission(context.database, mandate, decision, { accessLog });
  context.write(values.grant ? 'Behörigheten är beviljad.' : 'Behörigheten är nekad.');
  return 0;
};

const withdraw: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, from: { type: 'string' } });
  const permissionId = requireOne(positionals, 'Behörighetens id');
  const from = readMoment(values.from, context.now());
  const { mandate, accessLog } = await takeMandate(context, values.as, 'withdraw-permission');
  await withdrawPermission(context.database, mandate, { permissionId, from }, { accessLog });
  context.write(`Behörigheten upphör från och med ${momentInWords(from)}.`);
  return 0;
};

const list: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    party: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageMistake(`För många ord: ${positionals.join(' ')}.`);
  const asked: { organisationsnummer?: string } =
    values.party === undefined ? {} : { organisationsnummer: requireOrganisationsnummer(values.party) };
  const { mandate } = await takeMandate(context, values.as, 'read-permissions', asked);
  const organisations = whose(mandate, asked.organisationsnummer);
  const permissions = await listPermissions(context.database, { organisations, now: context.now() });
  if (values.json) context.write(JSON.stringify(permissions, null, 2));
  else
    tableLines(
      ['ID', 'PERSON', 'ROLL', 'ORGANISATION', 'LÄGE', 'FRÅN', 'TILL'],
      permissions.map((one) => [
        one.id,
        one.name,
        rolesInWords[one.role],
        one.agency ?? one.organisationsnummer,
        statesInWords[one.state],
        momentInWords(one.validFrom),
        momentInWords(one.validTo),
      ]),
    ).forEach(context.write);
  return 0;
};

/** A municipality's people read the own organisations', whether or not they say which; null: all. */
function whose({ permissions }: Mandate, asked: string | undefined): readonly string[] | null {
  if (asked !== undefined) return [asked];
  if (permissions.some(({ role }) => operatorRoles.includes(role))) return null;
  return permissions.map(({ organisationsnummer }) => organisationsnummer);
}

/** samsvar permission list|order|decide|withdraw */
export const permissionCommand = oneOfCommands('permission', { list, order, decide, withdraw });

const statesInWords: Readonly<Record<PermissionState, string>> = {
  ordered: 'väntar på beslut',
  refused: 'nekad',
  'to-come': 'kommande',
  'in-force': 'gäller',
  ended: 'upphörd',
};

/** What an organisation is to us when its first permission is ordered; a municipality unless told. */
const kindsByRole: Readonly<Partial<Record<Role, PartyKind>>> = {
  'connection-officer': 'operator',
  approver: 'operator',
  'log-auditor': 'operator',
  'agency-representative': 'agency',
  'service-owner': 'service-owner',
};

function readRole(text: string): Role {
  const role = roles.find((each) => each === text);
  if (role === undefined) throw new UsageMistake(`--role är en av ${roles.join(', ')}.`);
  return role;
}

function readAgency(text: string): AgencyCode {
  const agency = agencies.find((each) => each === text.toUpperCase());
  if (agency === undefined) throw new UsageMistake(`--agency är en av ${agencies.join(', ')}.`);
  return agency;
}
