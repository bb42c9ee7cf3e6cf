import type { AccessLog } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused } from '../parties/index.ts';
import { requireMandate, type Mandate } from '../permissions/index.ts';
import { actOnVersion } from './act-on-version.ts';
import { actOf, versionState, whatIsMissing, type Version } from './version.ts';

interface By {
  readonly mandate: Mandate;
  readonly accessLog: AccessLog;
}

/**
 * Quality assurance, by the operator or by the service's owner, whichever the mandate is from (Anslutningsavtal 3.1: the
 * two are responsible together). Whoever wrote the version, or has assured it for the other side, can't.
 */
export async function assureContent(database: Database, versionId: string, by: By): Promise<void> {
  requireMandate(by.mandate, 'assure-content');
  const act = by.mandate.holder === 'service-owner' ? 'assured-by-owner' : 'assured-by-operator';
  await actOnVersion(database, versionId, by, (version, all, at) => {
    requireWaiting(version, all, at);
    if (actOf(version, act) !== undefined)
      throw new ChangeRefused('Versionen är redan kvalitetssäkrad av er.');
    requireAnother(version, by.mandate.by.person);
    return { act };
  });
}

/** An agency's approval, where the version is marked with it (Anslutningsavtal 3.1: other parties, where needed). */
export async function approveContent(database: Database, versionId: string, by: By): Promise<void> {
  requireMandate(by.mandate, 'approve-content');
  const { agency } = by.mandate;
  await actOnVersion(database, versionId, by, (version, all, at) => {
    requireWaiting(version, all, at);
    const isAsked = whatIsMissing(version).some((one) => one.kind === 'approval' && one.agency === agency);
    if (agency === null || !isAsked)
      throw new ChangeRefused('Versionen väntar inte på godkännande från er myndighet.');
    return { act: 'approved', agency };
  });
}

/** Back to its writer, with what is wrong: only a new version can be assured then. */
export async function sendBackContent(
  database: Database,
  { versionId, note }: { readonly versionId: string; readonly note: string },
  by: By,
): Promise<void> {
  requireMandate(by.mandate, 'assure-content', 'approve-content');
  if (note.trim() === '') throw new ChangeRefused('Skriv vad som behöver ändras.');
  await actOnVersion(database, versionId, by, (version, all, at) => {
    requireWaiting(version, all, at);
    return { act: 'sent-back', note: note.trim() };
  });
}

/** From a moment, at the earliest now, everybody can read this version. Only when nothing is missing. */
export async function publishContent(
  database: Database,
  { versionId, from }: { readonly versionId: string; readonly from: number | null },
  by: By,
): Promise<{ readonly effectiveAt: number }> {
  requireMandate(by.mandate, 'publish-content');
  return await actOnVersion(database, versionId, by, (version, all, at) => {
    requireWaiting(version, all, at);
    if (whatIsMissing(version).length > 0) {
      throw new ChangeRefused(
        'Versionen kan inte publiceras förrän driftsparten och tjänstens ägare har kvalitetssäkrat den och de som ska godkänna den har gjort det.',
      );
    }
    return { act: 'published', ...(from === null ? {} : { effectiveAt: from }) };
  });
}

/** Nobody can read it any more; a publication that has not begun is called off. */
export async function withdrawContent(
  database: Database,
  { versionId, note }: { readonly versionId: string; readonly note: string },
  by: By,
): Promise<void> {
  requireMandate(by.mandate, 'publish-content');
  if (note.trim() === '') throw new ChangeRefused('Skriv varför innehållet tas bort.');
  await actOnVersion(database, versionId, by, (version, all, at) => {
    const { kind } = versionState(version, all, at);
    if (kind !== 'published' && kind !== 'planned')
      throw new ChangeRefused('Versionen är inte publicerad och kan inte tas bort.');
    return { act: 'withdrawn', note: note.trim() };
  });
}

function requireWaiting(version: Version, all: readonly Version[], at: number): void {
  switch (versionState(version, all, at).kind) {
    case 'draft':
    case 'ready':
      return;
    case 'sent-back':
      throw new ChangeRefused('Versionen har skickats tillbaka. Spara en ny version med det som ska ändras.');
    case 'replaced':
      throw new ChangeRefused('Det finns en nyare version av innehållet.');
    case 'planned':
    case 'published':
    case 'withdrawn':
      throw new ChangeRefused('Versionen är redan publicerad.');
  }
}

/** Two assurances are two persons' (and the writer's own would be none). */
function requireAnother(version: Version, person: string): void {
  const others = [
    version.draftedBy,
    actOf(version, 'assured-by-operator')?.byPerson,
    actOf(version, 'assured-by-owner')?.byPerson,
  ];
  if (others.includes(person)) {
    throw new ChangeRefused(
      'Du har skrivit eller redan kvalitetssäkrat den här versionen. Kvalitetssäkringen ska göras av någon annan.',
    );
  }
}
