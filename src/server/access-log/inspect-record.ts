import { z } from 'zod';
import type { Finding } from './finding.ts';
import { leafHash } from './merkle-hash.ts';
import type { StoredPersonal, StoredRecord } from './read-log-pages.ts';
import { commitTo, searchablePerson } from './record-line.ts';
import type { RecordReference } from './records.ts';

/** What one record says of itself, as far as others depend on it. */
export interface Inspected {
  readonly findings: readonly Finding[];
  /** For an answer: the question that it answers. */
  readonly answers: RecordReference | null;
  readonly isErased: boolean;
  /** For the act that erases: personal data recorded before this moment may be gone. */
  readonly erasesBefore: number | null;
}

const count = z.number().int().nonnegative();

const envelope = z.object({
  v: z.literal(1),
  tree: count,
  position: count,
  at: z.iso.datetime(),
  kind: z.enum(['question', 'answer', 'refusal', 'act', 'login', 'reading', 'reveal']),
  personal: z.string().optional(),
  body: z.looseObject({
    question: z.object({ tree: count, position: count }).optional(),
    act: z.string().optional(),
    facts: z.looseObject({ before: z.string().optional() }).optional(),
  }),
});

type Envelope = z.infer<typeof envelope>;

/** Holds one record against its own hash, its place, and its personal data. */
export function inspectRecord(stored: StoredRecord, tree: number): Inspected {
  const read = readEnvelope(stored.record);
  return {
    findings: [
      ...compareBytes(stored, read, tree),
      ...(read === null ? [] : compareClaims(stored, read, tree)),
    ],
    answers: read?.kind === 'answer' ? (read.body.question ?? null) : null,
    isErased: stored.personal !== null && stored.personal.open === null,
    erasesBefore: read?.body.act === erasureAct ? Date.parse(read.body.facts?.before ?? '') : null,
  };
}

function compareBytes(stored: StoredRecord, read: Envelope | null, tree: number): Finding[] {
  const isIntact =
    read !== null && leafHash(stored.record).equals(stored.leafHash) && fitsColumns(read, stored);
  return isIntact ? [] : [{ kind: 'record-changed', tree, position: stored.position }];
}

function compareClaims(stored: StoredRecord, read: Envelope, tree: number): Finding[] {
  const place = { tree, position: stored.position };
  const claims = { tree: read.tree, position: read.position };
  const isAtHome = claims.tree === place.tree && claims.position === place.position;
  const personal = inspectPersonal(read.personal, stored.personal);
  return [
    ...(isAtHome ? [] : [{ kind: 'record-swapped', ...place, claims } as const]),
    ...(personal === null ? [] : [{ kind: personal, ...place }]),
  ];
}

/** The act that goes before an erasure; its fact `before` says of which age. */
export const erasureAct = 'personal-data-erased';

function readEnvelope(record: string): Envelope | null {
  const read = envelope.safeParse(parseJson(record));
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // no JSON is no record
  }
}

function fitsColumns(read: Envelope, stored: StoredRecord): boolean {
  return read.kind === stored.kind && Date.parse(read.at) === stored.recordedAt.getTime();
}

function inspectPersonal(
  commitment: string | undefined,
  stored: StoredPersonal | null,
): 'personal-data-changed' | 'personal-data-missing' | null {
  if (commitment === undefined) return stored === null ? null : 'personal-data-changed';
  if (stored === null) return 'personal-data-missing';
  if (stored.open === null) return null; // erased
  const isSame = commitTo(stored.open) === commitment && personOf(stored.open.content) === stored.person;
  return isSame ? null : 'personal-data-changed';
}

const personalContent = z.looseObject({ person: z.string().optional() });

function personOf(content: string): string | null {
  const { data } = personalContent.safeParse(parseJson(content));
  return data?.person === undefined ? null : searchablePerson({ person: data.person });
}
