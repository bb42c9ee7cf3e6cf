import type { Database } from '../../database/index.ts';
import { isValidAt, type Connection } from '../registry.ts';
import type { Acting } from './act-on-matter.ts';
import { beginMatter, look, type BegunMatter, type SeenLefi } from './begin-matter.ts';
import { completeMatter } from './complete-matter.ts';
import type { Received, SupplierContent, WrittenOrganisation } from './matter.ts';
import { MatterReader } from './matter-reader.ts';
import { readReceived } from './read-received.ts';

/** What a change of supplier must say, by the seed text: name and number of the organisation, the current and the new supplier. */
export interface WrittenSupplierChange {
  readonly organisation: WrittenOrganisation;
  /** Null only when the connection has none. */
  readonly current: WrittenOrganisation | null;
  readonly next: WrittenOrganisation;
  /** Empty: when it is carried out. */
  readonly fromOn: string;
}

/** Notified in writing; decided by an approver, since the new supplier gets to ask. */
export async function changeLefiSupplier(
  database: Database,
  acting: Acting,
  {
    connectionId,
    written,
    received = null,
  }: {
    readonly connectionId: string;
    readonly written: WrittenSupplierChange;
    readonly received?: Received | null;
  },
): Promise<BegunMatter> {
  const acts = ['change-lefi-supplier', 'record-lefi-notice'] as const;
  const wish = { kind: 'supplier', connectionId, acts } as const;
  return await beginMatter(database, acting, wish, (seen) =>
    Promise.resolve({ content: read(seen, written, received) }),
  );
}

/** The change as it is now, after completion was asked for. */
export async function completeLefiSupplierChange(
  database: Database,
  acting: Acting,
  { applicationId, written }: { readonly applicationId: string; readonly written: WrittenSupplierChange },
): Promise<object> {
  const wish = { applicationId, kind: 'supplier' } as const;
  return await completeMatter(database, acting, wish, async ({ content, connectionId }, { transaction }) => {
    const seen = await look(transaction, acting, connectionId ?? '');
    return read(seen, written, content.received);
  });
}

function read(
  { connection, now }: SeenLefi,
  written: WrittenSupplierChange,
  received: Received | null,
): SupplierContent {
  const reader = new MatterReader();
  const organisation = reader.ownOrganisation(
    '/organisation',
    written.organisation,
    connection,
    'organisationens',
  );
  const current =
    written.current && reader.organisation('/current', written.current, 'den nuvarande tjänsteleverantörens');
  const next = reader.organisation('/next', written.next, 'den nya tjänsteleverantörens');
  const fromOn = written.fromOn.trim() === '' ? '' : reader.day('/fromOn', written.fromOn, '');
  compare(reader, { current, next }, suppliersAt(connection, now));
  const receivedAs = readReceived(reader, received, now);
  reader.done();
  return { organisation, current, next, fromOn, received: receivedAs };
}

function compare(
  reader: MatterReader,
  { current, next }: Pick<SupplierContent, 'current' | 'next'>,
  registered: Connection['processors'],
): void {
  const pointer = '/current/organisationsnummer';
  const number = current?.organisationsnummer ?? '';
  if (current === null && registered.length > 0)
    reader.mistake(pointer, `Anslutningen har ${inWords(registered)} som leverantör. Skriv den.`);
  if (number === '') return;
  if (!registered.some(({ organisationsnummer }) => organisationsnummer === number)) {
    const none = 'Anslutningen har ingen leverantör';
    const has = registered.length === 0 ? none : `Leverantören är ${inWords(registered)}`;
    reader.mistake(pointer, `${has}. Kontrollera numret.`);
  }
  if (next.organisationsnummer === number)
    reader.mistake('/next/organisationsnummer', 'Den nya leverantören är densamma som den nuvarande.');
}

function suppliersAt({ processors }: Connection, now: number) {
  return processors.filter((one) => one.role === 'supplier' && isValidAt(one, now));
}

function inWords(suppliers: Connection['processors']): string {
  return suppliers
    .map(({ name, organisationsnummer }) => `${name} (${organisationsnummer.slice(2)})`)
    .join(' och ');
}
