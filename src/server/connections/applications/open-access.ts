import type { AgencyCode } from '../../../values/agency.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { agencyNames } from '../../../values/agency.ts';
import type { Database } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import {
  ChangeRefused,
  FieldMistakes,
  requireOrganisationsnummer,
  type RegistryChange,
} from '../../parties/index.ts';
import { grantPermission, type Role } from '../../permissions/index.ts';
import { untickedPoints } from '../application-state.ts';
import { actsThatStand, connectionActs } from '../connection-act.ts';
import { openConnection, qualifyFrom } from '../connection-acts.ts';
import { actOnApplicationAndRegistry, type Acting, type ApplicationInHand } from './act-on-application.ts';
import { inWords } from './review-application.ts';
import { namesOf, recipientOf } from './sign-application.ts';

/**
 * Opens access from a moment, now or later: from there the first question is answered and the agreement is in force (Avtal
 * 6.1). The permissions that follow hold from the same moment, and the contact is told.
 */
export async function openAccess(
  database: Database,
  acting: Acting,
  { applicationId, from }: { applicationId: string; from: number | null },
): Promise<{ readonly opensAt: number }> {
  return await actOnApplicationAndRegistry(
    database,
    acting,
    { applicationId, act: 'open-access', from: ['registered'] },
    async (application, change) => {
      const { course, now } = application;
      if (course.opensAt !== null) throw new ChangeRefused('Åtkomsten är redan bestämd att öppnas.');
      const left = untickedPoints(course, 'opening');
      if (left.length > 0)
        throw new ChangeRefused(`Dessa punkter är inte avbockade med underlag: ${inWords(left)}.`);
      if (from !== null && from < now) throw new FieldMistakes([{ pointer: '/from', message: past }]);
      const opensAt = from ?? now;
      const connectionId = required(course.connectionId);
      await open(change, application, { connectionId, opensAt });
      return { effectiveAt: opensAt, connectionId, facts: { opensAt }, added: { opensAt } };
    },
  );
}

const past = 'Tidpunkten har redan varit. Välj en senare, eller öppna nu.';

async function open(
  change: RegistryChange,
  application: ApplicationInHand,
  { connectionId, opensAt }: { connectionId: string; opensAt: number },
): Promise<void> {
  const { order, service, id: applicationId } = application;
  const organisationsnummer = requireOrganisationsnummer(order.municipality.organisationsnummer);
  const board = order.board.trim();
  await openConnection(change, { id: connectionId, service, organisationsnummer, board, validFrom: opensAt });
  const decided = await decisionsOf(change, applicationId);
  for (const agency of new Set(decided.qualifiedBy)) await qualifyFrom(change, connectionId, agency, opensAt);
  await givePermissions(change, application, { ...decided, organisationsnummer, opensAt });
  await tell(change, application, { ...decided, connectionId, opensAt });
}

interface Decided {
  readonly qualifiedBy: readonly AgencyCode[];
  /** Who signed by login, as the approver decided; null: nobody did. */
  readonly representative: string | null;
  readonly approver: string | null;
}

async function decisionsOf({ transaction }: RegistryChange, applicationId: string): Promise<Decided> {
  const acts = actsThatStand(await connectionActs(transaction, { applicationId }));
  const last = (name: string) => acts.findLast(({ act }) => act === name);
  const approval = last('approve-application');
  const { qualifiedBy } = last('register-connection')?.content as Pick<Decided, 'qualifiedBy'>;
  const { representative } = approval?.content as Pick<Decided, 'representative'>;
  return { qualifiedBy, representative, approver: approval?.byPerson ?? null };
}

/** Decided by the approver, with the approval: no second order is needed for who signed, and who the order says is the contact. */
async function givePermissions(
  { transaction, recorded }: RegistryChange,
  { order, startedBy }: ApplicationInHand,
  given: Pick<Decided, 'representative' | 'approver'> & { organisationsnummer: string; opensAt: number },
): Promise<void> {
  const { organisationsnummer, opensAt: validFrom, approver } = given;
  const give = async (personId: string, role: Role) => {
    await grantPermission(
      { transaction, at: recorded.at },
      { personId, role, organisationsnummer, validFrom, orderedBy: startedBy },
      approver,
    );
  };
  if (given.representative !== null) await give(given.representative, 'authorised-representative');
  if (order.applicantIsAgreementContact) await give(startedBy, 'agreement-contact');
}

async function tell(
  { transaction }: RegistryChange,
  { order, actId, id: applicationId }: ApplicationInHand,
  opened: Pick<Decided, 'qualifiedBy'> & { connectionId: string; opensAt: number },
): Promise<void> {
  const { connectionId, opensAt, qualifiedBy } = opened;
  await putInOutbox(transaction, {
    template: 'access-opened',
    // Anslutning, last step: the technical contact, and where none is named the one for the agreement.
    to: recipientOf(order.technicalContact ?? order.agreementContact),
    values: {
      ...namesOf(order),
      opensOn: swedishDayAt(opensAt),
      opensAtClock: clockIn.format(opensAt),
      certificateName: order.signingCertificateName.trim(),
      agencies: qualifiedBy.map((agency) => agencyNames[agency]),
    },
    applicationId,
    connectionId,
    actId,
  });
}

const clockIn = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: 'Europe/Stockholm' });

function required(connectionId: string | null): string {
  if (connectionId === null) throw new Error('a registered application without a connection');
  return connectionId;
}
