import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  ChangeRefused,
  changeRegistry,
  doAct,
  FieldMistakes,
  NotFound,
  replaceFacts,
  type FieldMistake,
} from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import type { Acting } from '../acting.ts';
import { textMistakes } from '../free-text.ts';
import { recordedBy, recordedColumns } from '../recorded-by.ts';
import { compositionMistakes } from './composition.ts';
import { addDetails } from './details.ts';
import { findFederation, type Federation } from './federation.ts';
import { addEvent } from './federation-event.ts';
import { membersOn, membershipsOf } from './members.ts';
import { addMembers, requireMembers, type MemberToAdd } from './members-to-add.ts';
import type { FederationRules } from './register-federation.ts';

/** The name and county, that the operator maintains. The number stays the same for the federation's whole life. */
export async function changeFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: {
    readonly federation: string;
    readonly expectedVersion: number;
    readonly name: string;
    readonly county: string;
  },
): Promise<{ readonly version: number }> {
  requireMandate(mandate, 'change-federation');
  const { federation, expectedVersion, county } = wish;
  const name = wish.name.trim();
  requireNone([
    ...(name === '' ? [{ pointer: '/name', message: 'Skriv vad förbundet heter.' }] : []),
    ...textMistakes({ '/name': name }),
  ]);
  // The change has a version of its own: the registry's.
  const { written } = await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    const before = await findFederation(transaction, federation);
    const doing = { transaction, at: recorded.at };
    const { version } = await addDetails(doing, mandate, {
      ...{ federation, expectedVersion, change: { county } },
      beside: { name: before.name },
    });
    if (name !== before.name)
      await replaceFacts(change, 'party_name', { organisationsnummer: federation }, { name });
    return { act: { act: 'finsam-federation-changed', facts: { federation } }, added: { written: version } };
  });
  return { version: written };
}

/** More members from a day. The federation keeps its number, and what it has decided still holds. */
export async function extendFederation(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: {
    readonly federation: string;
    readonly effectiveOn: Day;
    readonly members: readonly MemberToAdd[];
    readonly note: string;
  },
): Promise<void> {
  requireMandate(mandate, 'change-federation');
  const { federation, effectiveOn, note } = wish;
  const members = requireMembers(wish.members);
  requireNone([
    ...(members.length === 0 ? [{ pointer: '/members', message: 'Lägg till minst en medlem.' }] : []),
    ...textMistakes({ '/note': note }),
  ]);
  await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { transaction, recorded } = change;
    await requireAlive(transaction, federation, effectiveOn);
    const before = await membershipsOf(transaction, federation);
    requireNone(
      members.flatMap(({ member }, index) =>
        before.some((one) => one.member === member && (one.endsOn === null || one.endsOn > effectiveOn))
          ? [{ pointer: `/members/${index}/organisationsnummer`, message: 'Organisationen är redan medlem.' }]
          : [],
      ),
    );
    const event = { kind: 'extended', effectiveOn, into: null, note } as const;
    await addEvent({ transaction, at: recorded.at }, mandate, { ...event, federation });
    await addMembers(change, mandate, { federation, members, fromOn: effectiveOn });
    const act = { act: 'finsam-federation-extended', facts: { federation, members: members.length } };
    return { act, added: {} };
  });
}

/** A member that leaves. Refused when the federation would then lack one that the law demands: then it is wound up (15 §). */
export async function endMembership(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: { readonly federation: string; readonly membershipId: string; readonly endsOn: Day },
  rules: FederationRules,
): Promise<void> {
  requireMandate(mandate, 'change-federation');
  const { federation, membershipId, endsOn } = wish;
  await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    await requireAlive(transaction, federation, endsOn);
    const before = await membershipsOf(transaction, federation);
    const leaving = before.find(({ id }) => id === membershipId);
    if (leaving === undefined) throw new NotFound('Det finns inget sådant medlemskap.');
    if (leaving.endsOn !== null) throw new ChangeRefused('Medlemskapet har redan en sista dag.');
    if (endsOn < leaving.fromOn)
      requireNone([{ pointer: '/endsOn', message: `Medlemskapet började ${leaving.fromOn}.` }]);
    const left = before.filter(({ id }) => id !== membershipId);
    // From then on: whoever else has a last day already is not there to make up for it after that.
    const days = [endsOn, ...left.flatMap((one) => one.endsOn ?? []).filter((day) => day > endsOn)];
    const [lacks] = days.flatMap((day) =>
      compositionMistakes(membersOn(left, day), rules.municipalitiesOutsideRegions),
    );
    if (lacks !== undefined) throw new ChangeRefused(`${lacks} Då ska förbundet avvecklas i stället.`);
    const { member, party, isFinancier, fromOn } = leaving;
    await sql`
      insert into finsam_membership (id, federation, member, party, is_financier, valid_from, valid_to, replaces,
        ${recordedColumns})
      values (${randomUUID()}, ${federation}, ${member}, ${party}, ${isFinancier}, ${fromOn}, ${endsOn}, ${membershipId},
        ${recordedBy(mandate, at)})`.execute(transaction);
    return { record: { act: 'finsam-membership-ended', facts: { federation, member, endsOn } }, added: {} };
  });
}

/** Held until the act is done. */
export async function requireAlive(
  transaction: Transaction<NoTables>,
  federation: string,
  on: Day,
): Promise<Federation> {
  await sql`select from party where organisationsnummer = ${federation} for update`.execute(transaction);
  const found = await findFederation(transaction, federation);
  if (on < found.formedOn) throw new ChangeRefused(`${found.name} bildades ${found.formedOn}.`);
  if (found.end !== null) {
    const what = found.end === 'merged' ? 'går upp i ett annat förbund' : 'avvecklas';
    throw new ChangeRefused(`${found.name} ${what}. Sista dagen är ${found.lastOn ?? ''}.`);
  }
  return found;
}

function requireNone(mistakes: readonly FieldMistake[]): void {
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}
