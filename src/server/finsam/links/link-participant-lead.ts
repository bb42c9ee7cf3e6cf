import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, NotFound } from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { federationOf, type Acting } from '../acting.ts';
import { findFederation } from '../federations/federation.ts';
import { findInitiative } from '../initiatives/initiative.ts';
import { initiativeState } from '../initiatives/initiative-state.ts';
import { recordedBy, recordedColumns } from '../recorded-by.ts';
import { linkIsInForce, permissionIsInForce } from './links-in-force.ts';
import { mayLink } from './processing-agreement.ts';

/**
 * From now on the participant lead registers counts in the initiative. Demands that the administrator's employer has a data
 * processing agreement (Bilaga 1: linking is processing of personal data), that she is a participant lead of this federation
 * now, and that the initiative is an individual one that has not ended.
 */
export async function linkParticipantLead(
  database: Database,
  { mandate, accessLog, now }: Acting,
  wish: { readonly initiativeId: string; readonly permissionId: string },
): Promise<{ readonly linkId: string }> {
  const federation = federationOf(mandate, 'link-participant-lead');
  const { initiativeId, permissionId } = wish;
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    await requireProcessingAgreement(transaction, mandate, now());
    await sql`select from finsam_initiative where id = ${initiativeId} for update`.execute(transaction);
    await requireOpenInitiative(transaction, { federation, initiativeId, now: now() });
    await requireLead(transaction, { federation, permissionId, now: now() });
    await requireNotLinked(transaction, { ...wish, now: now() });
    const linkId = randomUUID();
    await sql`
      insert into finsam_link (id, initiative, permission, ${recordedColumns})
      values (${linkId}, ${initiativeId}, ${permissionId}, ${recordedBy(mandate, at)})`.execute(transaction);
    const facts = { federation, initiativeId, permissionId, linkId };
    return { record: { act: 'finsam-lead-linked', facts }, added: { linkId } };
  });
}

/** From now on she does not. Linking her anew is another link. */
export async function unlinkParticipantLead(
  database: Database,
  { mandate, accessLog }: Acting,
  { linkId }: { readonly linkId: string },
): Promise<void> {
  const federation = federationOf(mandate, 'link-participant-lead');
  await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const { rows } = await sql<{ isEnded: boolean }>`
      select exists (select from finsam_link_end e where e.link = l.id) as "isEnded"
      from finsam_link l join finsam_initiative i on i.id = l.initiative
      where l.id = ${linkId} and i.federation = ${federation} for update of l`.execute(transaction);
    const [link] = rows;
    if (link === undefined) throw new NotFound('Det finns ingen sådan koppling i förbundet.');
    if (link.isEnded) throw new ChangeRefused('Kopplingen är redan borttagen.');
    await sql`
      insert into finsam_link_end (link, ${recordedColumns})
      values (${linkId}, ${recordedBy(mandate, at)})`.execute(transaction);
    return { record: { act: 'finsam-lead-unlinked', facts: { federation, linkId } }, added: {} };
  });
}

async function requireProcessingAgreement(
  transaction: Transaction<NoTables>,
  mandate: Mandate,
  now: number,
): Promise<void> {
  if (await mayLink(transaction, mandate, now)) return;
  throw new ChangeRefused(
    'Din arbetsgivare har inget personuppgiftsbiträdesavtal som gäller nu, och därför kan ingen kopplas. Avtalet tecknas av arbetsgivarens behöriga företrädare med den som driver Uppföljning Finsam, och anslutningshandläggaren registrerar det.',
  );
}

async function requireOpenInitiative(
  transaction: Transaction<NoTables>,
  { federation, initiativeId, now }: { federation: string; initiativeId: string; now: number },
): Promise<void> {
  const initiative = await findInitiative(transaction, federation, initiativeId);
  if (initiative.orientation !== 'individual')
    throw new ChangeRefused('Deltagaransvariga kopplas bara till individinriktade insatser.');
  const { lastOn } = await findFederation(transaction, federation);
  const state = initiativeState(initiative, lastOn, swedishDayAt(now));
  if (state === 'ended') throw new ChangeRefused('Insatsen är avslutad. Ingen kan kopplas till den.');
  if (state === 'annulled') throw new ChangeRefused('Insatsen är makulerad. Ingen kan kopplas till den.');
}

async function requireLead(
  transaction: Transaction<NoTables>,
  { federation, permissionId, now }: { federation: string; permissionId: string; now: number },
): Promise<void> {
  const { rows } = await sql`
    select from permission p where p.id = ${permissionId} and p.federation = ${federation}
      and ${permissionIsInForce(now)}`.execute(transaction);
  if (rows.length === 0) {
    throw new ChangeRefused(
      'Personen är inte deltagaransvarig i förbundet nu. Beställaren hos hennes eller hans arbetsgivare beställer behörigheten.',
    );
  }
}

async function requireNotLinked(
  transaction: Transaction<NoTables>,
  { initiativeId, permissionId, now }: { initiativeId: string; permissionId: string; now: number },
): Promise<void> {
  const { rows } = await sql`
    select from finsam_link l join permission p on p.id = l.permission
    where l.initiative = ${initiativeId} and l.permission = ${permissionId} and ${linkIsInForce(now)}`.execute(
    transaction,
  );
  if (rows.length > 0) throw new ChangeRefused('Personen är redan kopplad till insatsen.');
}
