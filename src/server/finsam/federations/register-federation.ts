import { sql, type Transaction } from 'kysely';
import type { Day } from '../../../values/day.ts';
import { parseOrganisationsnummer } from '../../../values/organisationsnummer.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  ChangeRefused,
  changeRegistry,
  FieldMistakes,
  registerIfNew,
  type FieldMistake,
} from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import type { Acting } from '../acting.ts';
import { textMistakes } from '../free-text.ts';
import { compositionMistakes } from './composition.ts';
import { detailsMistakes, insertDetails, type FederationDetails } from './details.ts';
import { addEvent } from './federation-event.ts';
import { addMembers, requireMembers, type MemberToAdd } from './members-to-add.ts';

export interface FederationToRegister extends FederationDetails {
  /** Ten or twelve digits. */
  readonly organisationsnummer: string;
  readonly name: string;
  /** SCB's two digits. */
  readonly county: string;
  /** The day from which its members' decisions on its articles hold. */
  readonly formedOn: Day;
  readonly members: readonly MemberToAdd[];
  readonly note: string;
}

/** What the operator has set for federations. */
export interface FederationRules {
  /** Organisationsnummer, twelve digits, of municipalities that need no region beside them. */
  readonly municipalitiesOutsideRegions: readonly string[];
}

/** A federation that its members have formed. Refused when it lacks a member that the law demands. */
export async function registerFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  written: FederationToRegister,
  rules: FederationRules,
): Promise<{ readonly federation: string }> {
  requireMandate(mandate, 'register-federation');
  const members = requireMembers(written.members);
  const federation = requireWritten(written, [
    ...compositionMistakes(members, rules.municipalitiesOutsideRegions).map((message) => ({
      pointer: '/members',
      message,
    })),
  ]);
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    await requireNew(transaction, federation);
    await registerIfNew(change, { organisationsnummer: federation, name: written.name, kind: 'federation' });
    const doing = { transaction, at: recorded.at };
    const event = { kind: 'formed', effectiveOn: written.formedOn, into: null, note: written.note } as const;
    await addEvent(doing, mandate, { ...event, federation });
    await insertDetails(doing, mandate, { ...written, federation, version: 1 });
    await addMembers(change, mandate, { federation, members, fromOn: written.formedOn });
    const act = { act: 'finsam-federation-registered', facts: { federation, members: members.length } };
    return { act, added: { federation } };
  });
}

function requireWritten(written: FederationToRegister, more: readonly FieldMistake[]): string {
  const federation = parseOrganisationsnummer(written.organisationsnummer);
  const mistakes = [
    ...(federation === null
      ? [{ pointer: '/organisationsnummer', message: 'Organisationsnumret kan inte finnas.' }]
      : []),
    ...(written.name.trim() === '' ? [{ pointer: '/name', message: 'Skriv vad förbundet heter.' }] : []),
    ...textMistakes({ '/name': written.name, '/note': written.note }),
    ...detailsMistakes(written),
    ...more,
  ];
  if (federation === null || mistakes.length > 0) throw new FieldMistakes(mistakes);
  return federation;
}

async function requireNew(transaction: Transaction<NoTables>, federation: string): Promise<void> {
  const { rows } = await sql`
    select from finsam_federation_event where federation = ${federation}`.execute(transaction);
  if (rows.length > 0) throw new ChangeRefused('Samordningsförbundet är redan registrerat.');
}
