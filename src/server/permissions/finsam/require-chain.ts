import type { Kysely } from 'kysely';
import { addDays, swedishDayAt, type Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { ChangeRefused, FieldMistakes } from '../../parties/index.ts';
import { hasAgreement } from './agreements-in-force.ts';
import { findEmployer, mayEmployLeads, variantOf, type Employer } from './employer.ts';
import { federationsKnown, isOpenOn, type FederationOn } from './federation-on.ts';
import type { FinsamRole } from './order.ts';
import { noAgreementSentence } from './orderer-acts.ts';
import { couldOrderAt, couldOrderOn, ordererState } from './orderer-state.ts';
import type { Orderer } from './orderers.ts';

// The chain: agreement in force, orderer in force, order, check, user in force, link, registration. Each missing step refuses
// with a sentence that says which step and who can take it.

interface ChainAsked {
  readonly organisationsnummer: string;
  readonly federation: string;
  readonly role: FinsamRole;
  readonly day: Day;
}

export interface ChainFound {
  readonly employer: Employer;
  readonly federation: FederationOn;
  /** What is allowed and still worth a second look. */
  readonly warnings: readonly string[];
}

/** Everything an order rests on but its orderer. Throws ChangeRefused or FieldMistakes. */
export async function requireChain(queries: Kysely<NoTables>, asked: ChainAsked): Promise<ChainFound> {
  const employer = await findEmployer(queries, asked.organisationsnummer);
  if (employer === null)
    throw mistake('/organisationsnummer', 'Organisationen är inte registrerad hos driftsparten.');
  if (asked.role === 'participant-lead' && !mayEmployLeads(employer))
    throw mistake(
      '/role',
      `Deltagaransvariga är anställda av Försäkringskassan, Arbetsförmedlingen, en region eller en kommun. ${employer.name} är inget av det. Behörigheten beställs av den organisation som personen är anställd av.`,
    );
  const federation = (await federationsKnown(queries)).find((one) => one.federation === asked.federation);
  if (federation === undefined) throw mistake('/federation', 'Det finns inget sådant samordningsförbund.');
  if (!isOpenOn(federation, asked.day))
    throw mistake(
      '/federation',
      `${federation.name} är inte verksamt den ${asked.day}. Anslutningshandläggaren sköter förbundens uppgifter.`,
    );
  await requireAgreement(queries, employer, asked.day);
  return { employer, federation, warnings: warningsOn(employer, asked) };
}

function mistake(pointer: string, message: string): FieldMistakes {
  return new FieldMistakes([{ pointer, message }]);
}

async function requireAgreement(queries: Kysely<NoTables>, employer: Employer, day: Day): Promise<void> {
  const variant = variantOf(employer);
  if (variant === 'insurance-agency') return;
  const { organisationsnummer, name } = employer;
  if (await hasAgreement(queries, 'use', { organisationsnummer, day })) return;
  throw new ChangeRefused(
    variant === 'employment-service'
      ? `Den nationella överenskommelsen med ${name} är inte registrerad eller gäller inte. Myndigheten undertecknar den, och anslutningshandläggaren registrerar den.`
      : noAgreementSentence(name),
  );
}

function warningsOn({ kinds, name }: Employer, { role }: ChainAsked): readonly string[] {
  if (role !== 'federation-administrator' || kinds.includes('federation')) return [];
  return [
    `${name} är inte ett samordningsförbund. Förbundsadministratörer arbetar oftast på förbundets kansli; kontrollera att rollen är den rätta.`,
  ];
}

/** Of an orderer's periods for one organisation, the one that the order may rest on. Throws ChangeRefused, saying why none. */
export function requireOrdererAt(periods: readonly Orderer[], at: number, organisation: string): Orderer {
  const found = periods.find((one) => couldOrderAt(one, at));
  if (found !== undefined) return found;
  throw new ChangeRefused(whyNoOrderer(periods, at, organisation));
}

/** As requireOrdererAt, for what was ordered on paper on a day. */
export function requireOrdererOn(period: Orderer, day: Day): void {
  if (couldOrderOn(period, day)) return;
  const { decision, organisation, name } = period;
  const isEarly = decision?.isApproved === true && day < swedishDayAt(decision.decidedAt);
  throw new ChangeRefused(
    isEarly
      ? `Beställningen är daterad ${day}, före beslutet om beställaren. ${name} beställer på nytt, efter beslutet.`
      : `${name} var inte beställare för ${organisation} den ${day}. Organisationen anmäler en beställare, och beslutsfattaren beslutar.`,
  );
}

function whyNoOrderer(periods: readonly Orderer[], at: number, organisation: string): string {
  const states = periods.map((one) => ({ one, state: ordererState(one, at) }));
  const of = (...wanted: readonly string[]) =>
    states.filter(({ state }) => wanted.includes(state)).at(-1)?.one;
  if (of('notified') !== undefined)
    return `Anmälan av dig som beställare för ${organisation} är inte beslutad än. Beslutsfattaren hos driftsparten beslutar; beställ när ni har fått beskedet.`;
  const coming = of('coming');
  if (coming !== undefined)
    return `Du är beställare för ${organisation} från och med den ${coming.validFrom}. Beställ då.`;
  const expired = of('expired', 'renewed');
  if (expired !== undefined)
    return `Du var beställare för ${organisation} till och med den ${addDays(expired.validTo, -1)}. Organisationens behöriga företrädare anmäler dig på nytt.`;
  if (of('ended') !== undefined)
    return `Du är inte beställare för ${organisation} längre. Organisationens behöriga företrädare anmäler en beställare.`;
  return `Du är inte anmäld som beställare för ${organisation}. Organisationens behöriga företrädare anmäler dig till driftsparten.`;
}
