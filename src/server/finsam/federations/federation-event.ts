import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import type { Doing } from '../../parties/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import { nameOfPerson, recordedBy, recordedColumns } from '../recorded-by.ts';

export interface FederationEvent {
  readonly kind: 'formed' | 'extended' | 'merged' | 'wound-up';
  /** The first day of what it leads to: of the federation, of its new members, of its not being any more. */
  readonly effectiveOn: Day;
  /** Organisationsnummer of the federation that goes on after a merger. */
  readonly into: string | null;
  readonly note: string;
}

export interface RecordedEvent extends FederationEvent {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** The course of a federation's life, oldest first. */
export async function eventsOf(
  queries: Kysely<NoTables>,
  federation: string,
): Promise<readonly RecordedEvent[]> {
  const { rows } = await sql<Omit<RecordedEvent, 'at'> & { at: Date }>`
    select e.kind, e.effective_on::text as "effectiveOn", e.into_federation as "into", e.note, e.recorded_at as at,
      ${nameOfPerson('e.by_person')} as by
    from finsam_federation_event e where e.federation = ${federation} order by e.effective_on, e.recorded_at`.execute(
    queries,
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

/** Within an act. */
export async function addEvent(
  { transaction, at }: Doing,
  mandate: Mandate,
  { federation, kind, effectiveOn, into, note }: FederationEvent & { readonly federation: string },
): Promise<void> {
  await sql`
    insert into finsam_federation_event (id, federation, kind, effective_on, into_federation, note, ${recordedColumns})
    values (${randomUUID()}, ${federation}, ${kind}, ${effectiveOn}, ${into}, ${note.trim()},
      ${recordedBy(mandate, at)})`.execute(transaction);
}
