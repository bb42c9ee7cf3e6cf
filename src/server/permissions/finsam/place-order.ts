import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { parseDay, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { ActBy } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { ChangeRefused, doAct, FieldMistakes, requireOrganisationsnummer } from '../../parties/index.ts';
import { mistakeIf, requireNone } from '../caseworkers/field-checks.ts';
import { requireMandate } from '../mandate.ts';
import { PermissionDenied } from '../permission-denied.ts';
import { oneLine } from '../one-line.ts';
import { findPersonByNumber, personNamed } from '../person.ts';
import { readPerson } from '../read-person.ts';
import type { FinsamActing } from './acting.ts';
import { findEmployer, variantOf, type OrderVariant } from './employer.ts';
import { lockPerson } from './lock-person.ts';
import type { FinsamRole } from './order.ts';
import { noPersonnummer } from './no-personnummer.ts';
import { readOrderers } from './orderers.ts';
import { recordedBy, recordedColumns } from './recorded-by.ts';
import { requireChain, requireOrdererAt, requireOrdererOn } from './require-chain.ts';
import { requireNoConflict } from './role-conflict.ts';
import { orderTextSha256, writeOrderText } from './write-order-text.ts';

/** What is ordered: for one employee, in one role, in one federation. */
export interface FinsamOrderContent {
  readonly personnummer: string;
  readonly name: string;
  readonly role: FinsamRole;
  /** The employee's employer. */
  readonly organisationsnummer: string;
  readonly federation: string;
  /** The employee's manager, where the agency's own way asks for one. */
  readonly manager?: string;
}

/** Who has identified herself for one order. */
export interface IdentifiedOrderer {
  readonly personId: string;
  readonly name: string;
  /** The organisation that her identification spoke of; null: none. */
  readonly organisationsnummer: string | null;
  /** The provider and its level of assurance, as they are recorded. */
  readonly signedWith: string;
}

interface OnSurface {
  readonly orderer: IdentifiedOrderer;
  readonly operatorName: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface OrderToSign {
  readonly text: string;
  readonly sha256: string;
  readonly warnings: readonly string[];
}

/** The exact text that would be signed. Throws what placing the order would throw. */
export async function finsamOrderText(
  database: Database,
  surface: OnSurface,
  content: FinsamOrderContent,
): Promise<OrderToSign> {
  const { written, warnings } = await examine(database.kysely, surface, content);
  const text = writeOrderText(written);
  return { text, sha256: orderTextSha256(text), warnings };
}

/**
 * Places the order whose text was shown. `useUp` ends the identification in the same transaction, and resolves with false when
 * it has been used or has run out.
 */
export async function placeFinsamOrder(
  database: Database,
  surface: OnSurface &
    Pick<FinsamActing, 'accessLog'> & {
      readonly useUp: (transaction: Transaction<NoTables>) => Promise<boolean>;
    },
  order: FinsamOrderContent & { readonly sha256: string },
): Promise<{ readonly orderId: string; readonly text: string; readonly orderedAt: number }> {
  const { orderer, accessLog, now, useUp } = surface;
  const role = 'orderer';
  const by: ActBy = { person: orderer.personId, role, permission: null, via: 'web' };
  return await doAct(database, { accessLog, by }, async ({ transaction, at }) => {
    const { written, variant, noticeId } = await examine(transaction, surface, order);
    const text = writeOrderText(written);
    if (orderTextSha256(text) !== order.sha256)
      throw new ChangeRefused(
        'Beställningen har ändrats sedan du läste den. Läs texten igen och skriv under.',
      );
    if (!(await useUp(transaction)))
      throw new ChangeRefused('Legitimeringen är förbrukad eller för gammal. Legitimera dig igen.');
    const orderedAt = now();
    const orderId = await addOrder(transaction, {
      content: order,
      variant,
      noticeId,
      orderedBy: orderer.personId,
      manager: written.manager,
      cameBy: 'surface',
      orderedAt,
      signed: { text, sha256: order.sha256, with: orderer.signedWith },
      now: orderedAt,
      recorded: recordedBy(by, at),
    });
    const facts = { orderId, role: order.role, federation: order.federation, sha256: order.sha256 };
    return { record: { act: 'finsam-user-ordered', facts }, added: { orderId, text, orderedAt } };
  });
}

/** The chain as it is now, and the orderer's place in it. */
async function examine(queries: Kysely<NoTables>, surface: OnSurface, content: FinsamOrderContent) {
  const { orderer, now, operatorName } = surface;
  const employee = readPerson(content);
  requireNone(noPersonnummer(content.name, '/name'), noPersonnummer(content.manager ?? '', '/manager'));
  const organisationsnummer = requireOrganisationsnummer(content.organisationsnummer);
  const at = now();
  const found = await findEmployer(queries, organisationsnummer);
  const variant = found === null ? 'orderer' : variantOf(found);
  // First whether she may order for that organisation at all: what else is wrong is no business of a stranger's.
  const noticeId = await requireOrderer(queries, { orderer, organisationsnummer, variant, at });
  const day = swedishDayAt(at);
  const { role, federation } = content;
  const chain = await requireChain(queries, { organisationsnummer, federation, role, day });
  if ((await findPersonByNumber(queries, employee.personnummer)) === orderer.personId)
    throw new PermissionDenied(
      'Du kan inte beställa behörighet åt dig själv. En annan beställare i organisationen gör det.',
    );
  const manager = managerOf(variant, orderer.name, content.manager);
  const written = {
    ...{ operatorName, orderer: orderer.name, organisation: chain.employer.name, employee },
    ...{ role, federation: chain.federation.name, manager, variant },
  };
  return { written, variant, noticeId, warnings: chain.warnings };
}

function managerOf(variant: OrderVariant, orderer: string, manager = ''): string {
  if (variant === 'orderer') return '';
  if (variant === 'insurance-agency') return orderer;
  if (oneLine(manager) !== '') return oneLine(manager);
  throw new FieldMistakes([
    { pointer: '/manager', message: 'Skriv vilken chef som har begärt behörigheten för medarbetaren.' },
  ]);
}

async function requireOrderer(
  queries: Kysely<NoTables>,
  wish: {
    readonly orderer: IdentifiedOrderer;
    readonly organisationsnummer: string;
    readonly variant: OrderVariant;
    readonly at: number;
  },
): Promise<string | null> {
  const { orderer, organisationsnummer, variant, at } = wish;
  const employer = await findEmployer(queries, organisationsnummer);
  const organisation = employer?.name ?? 'den organisationen';
  if (variant === 'orderer') {
    const periods = await readOrderers(queries, { personId: orderer.personId, organisationsnummer });
    return requireOrdererAt(periods, at, organisation).noticeId;
  }
  if (orderer.organisationsnummer === organisationsnummer) return null;
  throw new ChangeRefused(
    variant === 'employment-service'
      ? `För ${organisation} beställer myndighetens servicedesk, på begäran av medarbetarens chef. Legitimera dig med myndighetens tjänstekort.`
      : `För ${organisation} beställer medarbetarens chef. Legitimera dig med myndighetens tjänstekort.`,
  );
}

/** What came on paper or by a service desk, as the operator's officer records it. */
interface OrderOnPaper extends FinsamOrderContent {
  /** YYYY-MM-DD. */
  readonly orderedOn: string;
  /** The period of the orderer who signed; absent for the two agencies, which have none. */
  readonly noticeId?: string;
}

export async function recordFinsamOrder(
  database: Database,
  { mandate, accessLog, now }: FinsamActing,
  order: OrderOnPaper,
): Promise<{ readonly orderId: string; readonly warnings: readonly string[] }> {
  requireMandate(mandate, 'record-finsam-order');
  const employee = readPerson(order);
  const organisationsnummer = requireOrganisationsnummer(order.organisationsnummer);
  const orderedOn = requireDay(order.orderedOn, swedishDayAt(now()));
  const { role, federation } = order;
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const chain = await requireChain(transaction, { organisationsnummer, federation, role, day: orderedOn });
    const variant = variantOf(chain.employer);
    const orderer = await ordererOnPaper(transaction, { order, variant, organisationsnummer, orderedOn });
    const known = await findPersonByNumber(transaction, employee.personnummer);
    if (known !== null && known === orderer?.personId)
      throw new PermissionDenied('Beställaren har beställt åt sig själv. En annan beställare beställer.');
    if (known === mandate.actor.personId)
      throw new PermissionDenied('Beställningen gäller dig själv. En kollega registrerar den.');
    const orderId = await addOrder(transaction, {
      content: order,
      variant,
      noticeId: orderer?.noticeId ?? null,
      orderedBy: orderer?.personId ?? null,
      manager: variant === 'orderer' ? '' : requireManager(order.manager),
      cameBy: 'paper',
      orderedAt: startOfSwedishDay(orderedOn),
      signed: null,
      now: now(),
      recorded: recordedBy(mandate.by, at),
    });
    const facts = { orderId, role, federation };
    return {
      record: { act: 'finsam-user-ordered', facts },
      added: { orderId, warnings: chain.warnings },
    };
  });
}

function requireDay(text: string, today: Day): Day {
  const day = parseDay(text);
  requireNone(
    mistakeIf(day === null, '/orderedOn', 'Skriv dagen som ÅÅÅÅ-MM-DD.'),
    mistakeIf(day !== null && day > today, '/orderedOn', 'Dagen har inte varit än.'),
  );
  if (day === null) throw new Error('a day that is missing has been told of');
  return day;
}

function requireManager(manager = ''): string {
  requireNone(
    mistakeIf(oneLine(manager) === '', '/manager', 'Skriv vilken chef som har begärt behörigheten.'),
    noPersonnummer(manager, '/manager'),
  );
  return oneLine(manager);
}

async function ordererOnPaper(
  queries: Kysely<NoTables>,
  wish: {
    readonly order: OrderOnPaper;
    readonly variant: OrderVariant;
    readonly organisationsnummer: string;
    readonly orderedOn: Day;
  },
) {
  const { order, variant, organisationsnummer, orderedOn } = wish;
  if (variant !== 'orderer') return null;
  const { noticeId = '' } = order;
  const [orderer] = await readOrderers(queries, { noticeId });
  if (orderer === undefined)
    throw new FieldMistakes([
      { pointer: '/noticeId', message: 'Välj vilken beställare som har undertecknat.' },
    ]);
  if (orderer.organisationsnummer !== organisationsnummer)
    throw new ChangeRefused(
      `${orderer.name} är beställare för ${orderer.organisation} och beställer bara åt medarbetare där. Behörigheten beställs av den organisation som personen är anställd av.`,
    );
  requireOrdererOn(orderer, orderedOn);
  return orderer;
}

async function addOrder(
  transaction: Transaction<NoTables>,
  order: {
    readonly content: FinsamOrderContent;
    readonly variant: OrderVariant;
    readonly noticeId: string | null;
    readonly orderedBy: string | null;
    readonly manager: string;
    readonly cameBy: 'surface' | 'paper';
    readonly orderedAt: number;
    readonly signed: { readonly text: string; readonly sha256: string; readonly with: string } | null;
    readonly now: number;
    readonly recorded: ReturnType<typeof recordedBy>;
  },
): Promise<string> {
  const { content, signed, now } = order;
  const { role, federation } = content;
  const organisationsnummer = requireOrganisationsnummer(content.organisationsnummer);
  const { id: personId } = await personNamed(transaction, readPerson(content));
  await lockPerson(transaction, personId);
  await requireNoConflict(transaction, { personId, role, federation, now });
  const orderId = randomUUID();
  await sql`
    insert into finsam_order (id, person, role, organisationsnummer, federation, variant, notice, ordered_by, manager,
      came_by, ordered_at, shown_text, shown_sha256, signed_with, ${recordedColumns})
    values (${orderId}, ${personId}, ${role}, ${organisationsnummer}, ${federation}, ${order.variant},
      ${order.noticeId}, ${order.orderedBy}, ${order.manager}, ${order.cameBy}, ${new Date(order.orderedAt)},
      ${signed?.text ?? null}, ${signed?.sha256 ?? null}, ${signed?.with ?? null}, ${order.recorded})`.execute(
    transaction,
  );
  return orderId;
}
