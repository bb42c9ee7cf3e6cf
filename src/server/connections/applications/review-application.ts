import { sql } from 'kysely';
import { parseDay, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { couldHoldPersonnummer, putInOutbox } from '../../notices/index.ts';
import { ChangeRefused, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { PermissionDenied, requireOtherUser } from '../../permissions/index.ts';
import { untickedPoints, type Evidence, type Lacking } from '../application-state.ts';
import { checkIds, type CheckId } from '../checklist.ts';
import { actOnApplication, type Acting } from './act-on-application.ts';
import { applicationDocuments } from './application-documents.ts';
import { namesOf, recipientOf } from './sign-application.ts';

export interface PointChecked {
  readonly applicationId: string;
  readonly point: CheckId;
  readonly complete: boolean;
  readonly correct: boolean;
  readonly verified: boolean;
  readonly evidence: Evidence;
}

/**
 * Records what was found of one point of the checklist; the latest is what counts. The municipality's are checked before
 * approval, the operator's own also after it – but never by whoever approved.
 */
export async function checkApplication(
  database: Database,
  acting: Acting,
  { applicationId, ...check }: PointChecked,
): Promise<object> {
  return await actOnApplication(
    database,
    acting,
    {
      applicationId,
      act: 'check-application',
      from: ['sent-in', 'under-review', 'approved', 'registered'],
    },
    async ({ course }, { transaction }) => {
      if (course.approvedBy === acting.mandate.actor.personId) {
        throw new PermissionDenied('Du har godkänt beställningen och kan inte också kontrollera den.');
      }
      await requireOtherUsers(transaction, acting, { applicationId, of: ['approve-application'] });
      requireItsTime(check.point, course.approvedBy !== null);
      const documents = await applicationDocuments(transaction, applicationId);
      const mistakes = checkMistakes(check, (id) => documents.has(id));
      if (mistakes.length > 0) throw new FieldMistakes(mistakes);
      const { point, complete, correct, verified } = check;
      return { content: check, facts: { point, complete, correct, verified }, added: {} };
    },
  );
}

/** Nor as another person with the same user of the operating system. */
async function requireOtherUsers(
  queries: Parameters<typeof applicationDocuments>[0],
  { mandate: { actor } }: Acting,
  { applicationId, of }: { readonly applicationId: string; readonly of: readonly string[] },
): Promise<void> {
  const { rows } = await sql<{ os_user: string | null }>`
    select distinct os_user from connection_act
    where application_id = ${applicationId} and act = any(${[...of]}::text[])`.execute(queries);
  for (const { os_user } of rows) requireOtherUser(actor, os_user);
}

const operatorsPoints: readonly CheckId[] = ['9.2.7', '9.2.8'];

function requireItsTime(point: CheckId, isApproved: boolean): void {
  if (isApproved && !operatorsPoints.includes(point)) {
    throw new ChangeRefused('Beställningen är godkänd. Kommunens punkter ändras inte efter det.');
  }
}

function checkMistakes(
  { point, complete, correct, verified, evidence }: Omit<PointChecked, 'applicationId'>,
  isOwn: (document: string) => boolean,
): readonly FieldMistake[] {
  const isTicked = complete && correct && verified;
  return [
    ...textMistakes(evidence.text, isTicked),
    ...(evidence.date !== null && parseDay(evidence.date) === null
      ? [{ pointer: '/evidence/date', message: 'Skriv datumet ÅÅÅÅ-MM-DD.' }]
      : []),
    ...(evidence.document !== null && !isOwn(evidence.document)
      ? [
          {
            pointer: '/evidence/document',
            message: 'Dokumentet hör inte till beställningen. Ladda upp det igen.',
          },
        ]
      : []),
    ...(point === 'skr-decision' && isTicked ? decisionMistakes(evidence) : []),
  ];
}

function textMistakes(text: string, isTicked: boolean): readonly FieldMistake[] {
  const pointer = '/evidence/text';
  if (isTicked && text.trim() === '') {
    return [
      {
        pointer,
        message: 'Skriv vad du har kontrollerat punkten mot. Utan underlag kan den inte bockas av.',
      },
    ];
  }
  if (!couldHoldPersonnummer(text)) return [];
  return [{ pointer, message: 'Skriv inte personnummer i underlaget. Hänvisa till handlingen i stället.' }];
}

function decisionMistakes({ date, reference, document }: Evidence): readonly FieldMistake[] {
  return [
    ...(date === null ? [{ pointer: '/evidence/date', message: 'Skriv beslutets datum.' }] : []),
    ...((reference ?? '').trim() === ''
      ? [{ pointer: '/evidence/reference', message: 'Skriv beslutets beteckning.' }]
      : []),
    ...(document === null
      ? [{ pointer: '/evidence/document', message: 'Välj beslutet bland dokumenten.' }]
      : []),
  ];
}

/** Asks the municipality for what is missing, by letter. The ten working days stop until it has been sent in anew. */
export async function askForCompletion(
  database: Database,
  acting: Acting,
  { applicationId, lacking }: { applicationId: string; lacking: readonly Lacking[] },
): Promise<object> {
  const mistakes = lackingMistakes(lacking);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
  return await actOnApplication(
    database,
    acting,
    { applicationId, act: 'ask-for-completion', from: ['sent-in', 'under-review'] },
    async ({ order, actId }, { transaction }) => {
      await putInOutbox(transaction, {
        template: 'completion-asked',
        to: recipientOf(order.agreementContact),
        values: { ...namesOf(order), missing: lacking.map(({ text }) => text.trim()) },
        applicationId,
        actId,
      });
      return { content: { lacking }, facts: { lacking: lacking.length }, added: {} };
    },
  );
}

function lackingMistakes(lacking: readonly Lacking[]): readonly FieldMistake[] {
  if (lacking.length === 0) {
    return [{ pointer: '/lacking/0/text', message: 'Skriv vad kommunen behöver komplettera.' }];
  }
  return lacking.flatMap(({ text }, n) => {
    const pointer = `/lacking/${n}/text`;
    if (text.trim() === '') return [{ pointer, message: 'Skriv vad som saknas, eller ta bort raden.' }];
    if (couldHoldPersonnummer(text))
      return [{ pointer, message: 'Skriv inte personnummer: texten går ut i ett brev.' }];
    return [];
  });
}

/** Approves what somebody else has checked, every point of it; who signed by login will then represent the municipality. */
export async function approveApplication(
  database: Database,
  acting: Acting,
  { applicationId }: { applicationId: string },
): Promise<object> {
  const { mandate } = acting;
  return await actOnApplication(
    database,
    acting,
    { applicationId, act: 'approve-application', from: ['sent-in', 'under-review'] },
    async ({ course, order, startedBy, actId, now }, { transaction }) => {
      const left = untickedPoints(course, 'approval');
      if (left.length > 0)
        throw new ChangeRefused(`Dessa punkter är inte avbockade med underlag: ${inWords(left)}.`);
      const me = mandate.actor.personId;
      if (course.checkedBy.has(me) || startedBy === me) {
        throw new PermissionDenied('Beställningen godkänns av någon annan än den som har kontrollerat den.');
      }
      const representative = await whoSigned(transaction, course.sentIn?.signature ?? null);
      if (representative === me)
        throw new PermissionDenied('Du har undertecknat beställningen och kan inte godkänna den.');
      await requireOtherUsers(transaction, acting, {
        applicationId,
        of: ['check-application', 'draft-application'],
      });
      const approvedOn = swedishDayAt(now);
      const to = recipientOf(order.agreementContact);
      const values = { ...namesOf(order), approvedOn };
      await putInOutbox(transaction, { template: 'order-approved', to, values, applicationId, actId });
      return { content: { representative }, added: {} };
    },
  );
}

async function whoSigned(
  queries: Parameters<typeof applicationDocuments>[0],
  signature: string | null,
): Promise<string | null> {
  if (signature === null) return null;
  const { rows } = await sql<{ by_person: string }>`
    select by_person from connection_act where id = ${signature}`.execute(queries);
  return rows[0]?.by_person ?? null;
}

/** Which points, as they are called on the page. */
export function inWords(points: readonly CheckId[]): string {
  return checkIds
    .filter((id) => points.includes(id))
    .map((id) => (id === 'skr-decision' ? 'beslutet att ge SKR i uppdrag' : id))
    .join(', ');
}

/** Refuses the application, with its reason. */
export async function refuseApplication(
  database: Database,
  acting: Acting,
  { applicationId, reason }: { applicationId: string; reason: string },
): Promise<object> {
  if (reason.trim() === '')
    throw new FieldMistakes([{ pointer: '/reason', message: 'Skriv varför beställningen avslås.' }]);
  if (couldHoldPersonnummer(reason))
    throw new FieldMistakes([
      { pointer: '/reason', message: 'Skriv inte personnummer: texten går ut i ett brev.' },
    ]);
  return await actOnApplication(
    database,
    acting,
    { applicationId, act: 'refuse-application', from: ['sent-in', 'under-review', 'approved'] },
    async ({ order, actId }, { transaction }) => {
      const to = recipientOf(order.agreementContact);
      const values = { ...namesOf(order), reason: reason.trim() };
      await putInOutbox(transaction, { template: 'order-refused', to, values, applicationId, actId });
      return { content: { reason: reason.trim() }, added: {} };
    },
  );
}
