import { sql, type Transaction } from 'kysely';
import { startOfSwedishDay, swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { putInOutbox } from '../../notices/index.ts';
import { ChangeRefused, doAct, NotFound } from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { grantPermission } from '../grant-permission.ts';
import { requireMandate } from '../mandate.ts';
import { PermissionDenied } from '../permission-denied.ts';
import { rolesInWords } from '../roles.ts';
import type { FinsamActing } from './acting.ts';
import { agreementEndsOn, contactOf } from './agreements-in-force.ts';
import { holdChain } from './hold-chain.ts';
import { lockPerson } from './lock-person.ts';
import { readFinsamOrders, type FinsamOrder } from './order.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';
import { requireChain, type ChainFound } from './require-chain.ts';
import { requireNoConflict } from './role-conflict.ts';

/**
 * One of the operator's people has looked through the order: the chain as it is now, and that the person has no protected
 * identity, which no register can tell us.
 */
export async function checkFinsamOrder(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: {
    readonly orderId: string;
    readonly isWithoutProtectedIdentity: boolean;
    readonly note: string;
  },
): Promise<{ readonly warnings: readonly string[] }> {
  requireMandate(mandate, 'record-finsam-order');
  const { orderId } = wish;
  const note = wish.note.trim();
  requireNone(
    mistakeIf(
      !wish.isWithoutProtectedIdentity,
      '/isWithoutProtectedIdentity',
      'Kontrollera med arbetsgivaren att personen inte har skyddade personuppgifter. Systemet har inget skydd för dem, och personen ska då inte vara användare: låt beslutsfattaren avslå.',
    ),
    noPersonnummer(note, '/note'),
  );
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const order = await takeOrder(transaction, orderId);
    if (order.state !== 'ordered') throw new ChangeRefused('Beställningen är redan kontrollerad.');
    requireNotHers(order, mandate.actor.personId);
    const { warnings } = await chainNow(transaction, order, now());
    await sql`
      insert into finsam_order_check ("order", is_without_protected_identity, note, ${recordedColumns})
      values (${orderId}, true, ${note}, ${recordedBy(mandate.by, at)})`.execute(transaction);
    return {
      record: { act: 'finsam-order-checked', facts: { orderId, federation: order.federation } },
      added: { warnings },
    };
  });
}

/** Makes the person a user until further notice, or refuses; by somebody who neither recorded, checked nor ordered it. */
export async function decideFinsamOrder(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  wish: { readonly orderId: string; readonly isGranted: boolean; readonly reason: string },
): Promise<{ readonly permissionId: string | null }> {
  requireMandate(mandate, 'decide-finsam-order');
  const { orderId, isGranted } = wish;
  const reason = wish.reason.trim();
  requireNone(
    mistakeIf(!isGranted && reason === '', '/reason', 'Skriv varför beställningen avslås.'),
    noPersonnummer(reason, '/reason'),
  );
  return await doAct(database, { accessLog, by: mandate.by }, async (doing) => {
    const { transaction, at } = doing;
    const order = await takeOrder(transaction, orderId);
    requireDecidable(order, mandate.actor.personId, isGranted);
    const permissionId = isGranted ? await grant(doing, order, { by: mandate.by.person, now: now() }) : null;
    await sql`
      insert into finsam_order_decision ("order", is_granted, reason, permission, ${recordedColumns})
      values (${orderId}, ${isGranted}, ${reason}, ${permissionId}, ${recordedBy(mandate.by, at)})`.execute(
      transaction,
    );
    await tellDecision(transaction, order, { isGranted, reason, now: now() });
    const facts = {
      orderId,
      federation: order.federation,
      isGranted,
      ...(permissionId === null ? {} : { permissionId }),
    };
    return { record: { act: 'finsam-order-decided', facts }, added: { permissionId } };
  });
}

async function takeOrder(transaction: Transaction<NoTables>, orderId: string): Promise<FinsamOrder> {
  const [found] = await readFinsamOrders(transaction, { orderId });
  if (found === undefined)
    throw new NotFound('Det finns ingen sådan beställning. Arbetsgivarens beställare gör den först.');
  await lockPerson(transaction, found.personId);
  const [order] = await readFinsamOrders(transaction, { orderId });
  return order ?? found;
}

function requireNotHers({ personId, orderedById }: FinsamOrder, me: string): void {
  if (personId === me || orderedById === me)
    throw new PermissionDenied('Beställningen gäller dig, eller är gjord av dig. En kollega tar den.');
}

function requireDecidable(order: FinsamOrder, me: string, isGranted: boolean): void {
  if (order.state === 'granted' || order.state === 'refused')
    throw new ChangeRefused('Beställningen är redan beslutad.');
  requireNotHers(order, me);
  if (isGranted && order.state === 'ordered')
    throw new ChangeRefused(
      'Beställningen är inte kontrollerad än. Anslutningshandläggaren kontrollerar den.',
    );
  const isRecorder = order.cameBy === 'paper' && order.recordedBy === me;
  if (isRecorder || order.checkedById === me)
    throw new PermissionDenied('Du har registrerat eller kontrollerat beställningen. Någon annan beslutar.');
}

async function chainNow(
  transaction: Transaction<NoTables>,
  { organisationsnummer, federation, role, personId, orderId }: FinsamOrder,
  now: number,
): Promise<ChainFound> {
  const day = swedishDayAt(now);
  const chain = await requireChain(transaction, { organisationsnummer, federation, role, day });
  await requireNoConflict(transaction, { personId, role, federation, exceptOrder: orderId, now });
  return chain;
}

/** Until further notice; an ending that is known already holds from the start. */
async function grant(
  doing: Parameters<typeof grantPermission>[0],
  order: FinsamOrder,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<string> {
  const { personId, role, organisationsnummer, federation, orderedById } = order;
  await holdChain(doing.transaction, order);
  const chain = await chainNow(doing.transaction, order, now);
  const endsOn = [chain.federation.endsOn, await agreementEndsOn(doing.transaction, organisationsnummer)]
    .flatMap((day) => day ?? [])
    .sort()[0];
  const validTo = endsOn === undefined ? null : startOfSwedishDay(endsOn);
  const { permissionId } = await grantPermission(
    doing,
    { personId, role, organisationsnummer, federation, validFrom: now, validTo, orderedBy: orderedById },
    by,
  );
  return permissionId;
}

async function tellDecision(
  transaction: Transaction<NoTables>,
  order: FinsamOrder,
  { isGranted, reason, now }: { isGranted: boolean; reason: string; now: number },
): Promise<void> {
  const to = await contactOf(transaction, order.organisationsnummer);
  if (to === null) return;
  const { organisation, name: user, role, federationName: federation } = order;
  const about = { organisation, user, role: rolesInWords[role], federation };
  await putInOutbox(
    transaction,
    isGranted
      ? { template: 'finsam-order-granted', to, values: { ...about, from: swedishDayAt(now) } }
      : { template: 'finsam-order-refused', to, values: { ...about, reason } },
  );
}
