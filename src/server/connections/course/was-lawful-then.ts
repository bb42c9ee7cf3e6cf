import { z } from 'zod';
import { startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import {
  askedInNameOf,
  findRecord,
  type AccessLog,
  type FoundRecord,
  type RecordReference,
} from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import { requireMandate, wasPermitted, type Mandate } from '../../permissions/index.ts';
import { actsThatStand, connectionActs } from '../connection-act.ts';
import { readRegistry, registryAtVersion } from '../read-registry.ts';
import { actInWords } from './acts-in-words.ts';
import {
  examinationReason,
  lawfulnessBy,
  permissionReasons,
  type LawfulnessReason,
  type RecordedQuestion,
} from './lawfulness.ts';

/** Whether a recorded question was lawful when it was asked, and why. */
export interface Lawfulness {
  readonly reference: RecordReference;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly connectionId: string | null;
  readonly contract: string;
  readonly lawful: boolean;
  readonly reasons: readonly LawfulnessReason[];
  /** What has become known since about that moment, in Swedish. It doesn't make what was asked then unlawful. */
  readonly laterKnown: readonly string[];
}

/**
 * "Was this recorded question lawful then?" The registry is the one that the question was examined on, to the fact (the
 * record names its version), held against the moment of the record. Throws NotFound when there is no question there.
 */
export async function wasLawfulThen(database: Database, reference: RecordReference): Promise<Lawfulness> {
  const caseworker = await askedInNameOf(database, reference);
  const { asked, by, contract } = readQuestion(await findRecord(database, reference));
  const permitted = by === undefined ? null : await hadPermission(database, by, asked.recordedAt);
  const question = { ...asked, caseworker, wasPermitted: permitted };
  const { recordedAt, registryVersion, connectionId } = question;
  const then = await registryAtVersion(database, { version: registryVersion, validAt: recordedAt });
  const byRegistry = lawfulnessBy(then, question);
  const reasons = [...byRegistry, ...permissionReasons(question), examinationReason(question)];
  return {
    reference,
    recordedAt,
    connectionId,
    contract,
    lawful: reasons.every(({ holds }) => holds),
    reasons,
    laterKnown: [
      ...changedSince(byRegistry, lawfulnessBy(await readRegistry(database), question)),
      ...(await notifiedLate(database, question)),
    ],
  };
}

/** As wasLawfulThen, for somebody: that she looked into the log is on record before she is told. */
export async function readWhetherLawful(
  database: Database,
  mandate: Mandate,
  reference: RecordReference,
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<Lawfulness> {
  requireMandate(mandate, 'read-history');
  const found = await wasLawfulThen(database, reference);
  const { tree, position } = reference;
  const facts = { tree, position };
  await accessLog.recordAct({ kind: 'reading', act: 'lawfulness-read', asking: null, by: mandate.by, facts });
  return found;
}

const recordedQuestion = z.object({
  body: z.object({
    agencies: z.array(z.string()),
    asking: z.looseObject({
      certificateId: z.string().nullable(),
      connectionId: z.string().nullable(),
      organisationsnummer: z.string().nullable(),
      contract: z.string(),
      role: z.enum(['relay', 'discloser']),
    }),
    examination: z.array(z.custom<RecordedQuestion['examination'][number]>()),
    registryVersion: z.number(),
    by: z.looseObject({ person: z.string(), permission: z.string().nullable() }).optional(),
    disclosedBy: z
      .object({ grounds: z.array(z.string()), profiles: z.array(z.string()), consent: z.boolean() })
      .optional(),
  }),
});

function readQuestion(found: FoundRecord | null) {
  if (found?.kind !== 'question') throw new NotFound('Det finns ingen loggad fråga där.');
  const { body } = recordedQuestion.parse(JSON.parse(found.record));
  const { by, disclosedBy = null, asking, ...others } = body;
  const { contract, ...asker } = asking;
  return { contract, by, asked: { ...asker, ...others, disclosedBy, recordedAt: found.recordedAt } };
}

async function hadPermission(
  database: Database,
  { person: personId, permission: permissionId }: { person: string; permission: string | null },
  at: number,
): Promise<boolean> {
  return permissionId !== null && (await wasPermitted(database, { personId, permissionId }, at));
}

/** Where what is known now of that moment says otherwise than what was known then. */
function changedSince(
  then: readonly LawfulnessReason[],
  now: readonly LawfulnessReason[],
): readonly string[] {
  return now
    .filter(({ holds }, index) => holds !== then[index]?.holds)
    .map(({ text }) => `Enligt vad som har registrerats senare: ${text}`);
}

/** Acts that were notified after the question, from a day before it: at once from then on, and not before. */
async function notifiedLate(
  database: Database,
  { connectionId, recordedAt }: RecordedQuestion,
): Promise<readonly string[]> {
  if (connectionId === null) return [];
  const acts = actsThatStand(await connectionActs(database.kysely, { connectionId }));
  return acts.flatMap(({ act, content, effectiveAt }) => {
    const fromOn = content['fromOn'];
    if (typeof fromOn !== 'string' || effectiveAt <= recordedAt) return [];
    if (startOfSwedishDay(fromOn as Day) > recordedAt) return [];
    return [
      `Den ${swedishDayAt(effectiveAt)} registrerades ${actInWords(act)} med datumet ${fromOn}. Frågan ställdes däremellan.`,
    ];
  });
}
