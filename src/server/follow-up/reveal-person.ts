import { findQuestion, type AccessLog, type RecordReference } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { NotFound } from '../parties/index.ts';
import { PermissionDenied, requireMandate, type Mandate } from '../permissions/index.ts';
import { requireReason } from './reason.ts';
import { unitsQuestions, type UnitsQuestions } from './whose-questions.ts';

/** Whom one question was about: shown to whoever may read it, once it is on record that it was, and why. */
export async function revealPerson(
  database: Database,
  mandate: Mandate,
  {
    unitId,
    reference,
    reason,
  }: { readonly unitId: string; readonly reference: RecordReference; readonly reason: string },
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<{ readonly person: string; readonly caseReference: string | null }> {
  requireMandate(mandate, 'reveal-in-unit-log', 'reveal-in-log');
  const purpose = requireReason(reason);
  const whose = await unitsQuestions(database, mandate, unitId);
  const found = await findQuestion(database, reference);
  if (found === null) throw new NotFound('Det finns ingen fråga där i loggen.');
  requireUnits(found, whose);
  if (found.person === null) throw new NotFound('Personuppgifterna är gallrade.');
  const { tree, position } = reference;
  await accessLog.recordAct({
    kind: 'reveal',
    act: 'person-revealed',
    asking: null,
    by: mandate.by,
    facts: { unitId, tree, position },
    personal: { person: found.person, purpose },
  });
  return { person: found.person, caseReference: found.caseReference };
}

function requireUnits(
  found: NonNullable<Awaited<ReturnType<typeof findQuestion>>>,
  { connectionId, names }: UnitsQuestions,
): void {
  const isUnits =
    found.connectionId === connectionId &&
    names.some(
      ({ identity, from, to }) =>
        identity === found.caseworker?.trim() &&
        from <= found.recordedAt &&
        (to === null || found.recordedAt < to),
    );
  if (!isUnits) throw new PermissionDenied('Frågan är inte ställd i enhetens namn.');
}
