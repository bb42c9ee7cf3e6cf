import { sql, type Transaction } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { rolesInWords } from '../roles.ts';
import { readFinsamOrders, type FinsamRole } from './order.ts';

interface Wanted {
  readonly personId: string;
  readonly role: FinsamRole;
  readonly federation: string;
  /** The order that is decided, which is no obstacle to itself. */
  readonly exceptOrder?: string;
  readonly now: number;
}

/**
 * The two roles exclude each other for one person, whoever the employer and whichever the federation, also while another order
 * waits (Bilaga 1: "kan inte kombineras"; the global reading is ours, and the strictest). Within the person's lock.
 */
export async function requireNoConflict(transaction: Transaction<NoTables>, wanted: Wanted): Promise<void> {
  const held = [...(await heldRoles(transaction, wanted)), ...(await waitingRoles(transaction, wanted))];
  const other = held.find(({ role }) => role !== wanted.role);
  if (other !== undefined)
    throw new ChangeRefused(
      `Personen är redan ${rolesInWords[other.role]}, eller beställd som det. Rollerna kan inte kombineras. Arbetsgivaren ber driftsparten avsluta den ena först.`,
    );
  if (held.some(({ federation }) => federation === wanted.federation))
    throw new ChangeRefused('Personen har redan den behörigheten i förbundet, eller är redan beställd.');
}

async function heldRoles(transaction: Transaction<NoTables>, { personId, now }: Wanted) {
  const { rows } = await sql<{ role: FinsamRole; federation: string }>`
    select p.role, p.federation from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.person = ${personId} and p.service = 'finsam' and (p.valid_to is null or p.valid_to > ${new Date(now)})
      and not exists (select from permission_withdrawal w
        where w.permission = p.id and w.withdrawn_from <= ${new Date(now)})`.execute(transaction);
  return rows;
}

async function waitingRoles(transaction: Transaction<NoTables>, { personId, exceptOrder }: Wanted) {
  const orders = await readFinsamOrders(transaction, { personId });
  return orders.filter(
    ({ orderId, state }) => orderId !== exceptOrder && (state === 'ordered' || state === 'checked'),
  );
}
