import { sql } from 'kysely';
import { swedishDayAt, type Day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import {
  addFirstFact,
  changeRegistry,
  ChangeRefused,
  endFacts,
  type Changed,
  type RegistryChange,
} from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { PermissionDenied } from '../permission-denied.ts';
import {
  newestAssuranceText,
  requireSigned,
  shownTextSha256,
  type AssuranceFilledIn,
  type AssuranceText,
} from './assurance-text.ts';
import { endsAt } from './effective-moment.ts';
import { mistakeIf, requireNone } from './field-checks.ts';
import { findCaseworker } from './find-caseworker.ts';
import { requireOwnUnit, type ActContext } from './unit.ts';

interface Signature {
  /** One for each statement, in their order. */
  readonly ticked: readonly boolean[];
  readonly place: string;
  readonly printedName: string;
}

/**
 * A caseworker signs her assurance, logged in (Anslutningsavtal bilaga 2). Nobody can do it for her: not from the command
 * line either. `shownSha256` is of the text that she was shown; if another has been published since, she reads that first.
 */
export async function signAssurance(
  database: Database,
  mandate: Mandate,
  { shownSha256, ...signature }: Signature & { readonly shownSha256: string },
  { accessLog, now }: ActContext,
): Promise<{ readonly version: number } & { readonly registryVersion: number }> {
  requireMandate(mandate, 'sign-assurance');
  const { actor, organisationsnummer } = mandate;
  if (actor.via !== 'web' || organisationsnummer === null)
    throw new PermissionDenied('En försäkran undertecknas av handläggaren själv, inloggad.');
  const done = await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const text = await newestAssuranceText(change.transaction);
    if (shownTextSha256(text) !== shownSha256)
      throw new ChangeRefused('Texten har ändrats sedan du läste den. Läs den nya och underteckna den.');
    const employer = await employerName(change, organisationsnummer);
    const filledIn = { ...signature, signedOn: swedishDayAt(now()), employer };
    await addAssurance(change, {
      ...{ personId: actor.personId, organisationsnummer, text, ticked: signature.ticked, filledIn },
      ...{ kind: 'login', signedBy: actor.personId, validFrom: now() },
    });
    const facts = { version: text.version, organisationsnummer, forPerson: actor.personId, kind: 'login' };
    return { act: { act: 'assurance-signed', facts }, added: { signed: text.version } };
  });
  return { version: done.signed, registryVersion: done.version };
}

/**
 * What has been signed on paper stays with the municipality; the unit manager says that it is there, with all statements
 * ticked. It holds from now: before it was recorded, nobody here could know of it.
 */
export async function recordPaperAssurance(
  database: Database,
  mandate: Mandate,
  paper: Signature & { readonly caseworkerId: string; readonly signedOn: Day },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'record-paper-assurance');
  const isAhead = paper.signedOn > swedishDayAt(now());
  requireNone(mistakeIf(isAhead, '/signedOn', 'Datumet för underskriften har inte varit än.'));
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const { caseworkerId } = paper;
    const caseworker = await findCaseworker(change.transaction, caseworkerId);
    await requireOwnUnit(change.transaction, mandate, caseworker.unitId);
    const { personId, organisationsnummer, employer } = caseworker;
    const text = await newestAssuranceText(change.transaction);
    const { place, printedName, signedOn } = paper;
    await addAssurance(change, {
      ...{ personId, organisationsnummer, text, ticked: paper.ticked },
      ...{ filledIn: { place, printedName, signedOn, employer }, kind: 'paper' },
      ...{ signedBy: mandate.actor.personId, validFrom: now() },
    });
    const facts = { caseworkerId, version: text.version, forPerson: personId, kind: 'paper' };
    return { act: { act: 'assurance-recorded', facts }, added: {} };
  });
}

/** What was recorded by mistake, or has been taken back, no longer holds from the given day. */
export async function endAssurance(
  database: Database,
  mandate: Mandate,
  { caseworkerId, from }: { readonly caseworkerId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'end-assurance');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    const caseworker = await findCaseworker(change.transaction, caseworkerId);
    await requireOwnUnit(change.transaction, mandate, caseworker.unitId);
    const { personId, organisationsnummer } = caseworker;
    const at = endsAt(from, now());
    const about = { person: personId, organisationsnummer };
    await endFacts(change, 'assurance', about, at, 'Det finns ingen försäkran som gäller då.');
    const facts = { caseworkerId, forPerson: personId, from, at };
    return { act: { act: 'assurance-ended', facts }, added: {} };
  });
}

interface AssuranceToAdd {
  readonly personId: string;
  readonly organisationsnummer: string;
  readonly text: AssuranceText;
  readonly ticked: readonly boolean[];
  readonly filledIn: AssuranceFilledIn;
  readonly kind: 'login' | 'paper';
  readonly signedBy: string;
  readonly validFrom: number;
}

async function addAssurance(change: RegistryChange, toAdd: AssuranceToAdd): Promise<void> {
  const { text, filledIn, personId, organisationsnummer, kind, signedBy, validFrom } = toAdd;
  requireSigned(text, toAdd.ticked, filledIn);
  const columns = {
    person: personId,
    organisationsnummer,
    version: text.version,
    ticked: text.statements.map((_, index) => index + 1),
    place: filledIn.place.trim(),
    signed_on: filledIn.signedOn,
    printed_name: filledIn.printedName.trim(),
    employer: filledIn.employer,
    kind,
    text_sha256: shownTextSha256(text),
    signed_by: signedBy,
  };
  await addFirstFact(change, 'assurance', columns, { validFrom, validTo: null });
}

async function employerName({ transaction }: RegistryChange, organisationsnummer: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from party_name known where organisationsnummer = ${organisationsnummer} and valid_to is null
      and not exists (select from party_name later where later.replaces = known.id)`.execute(transaction);
  const [party] = rows;
  if (party === undefined) throw new Error('a permission is of a party without a name');
  return party.name;
}
