import { escapeXml } from '../../src/server/soap/index.ts';
import { agencies as allAgencies, type AgencyCode } from '../../src/values/agency.ts';
import { addMonths, type Day } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import type { Period } from '../../src/values/period.ts';
import type { Municipality } from './world.ts';

/** What a test changes in an ordinary question. */
export interface QuestionWish {
  readonly agencies?: readonly AgencyCode[];
  readonly period?: Period;
  /** Periods of the agencies' own, which replace the general one. */
  readonly own?: Readonly<Partial<Record<'AF' | 'CSN' | 'SO' | 'TNS', Period>>>;
  readonly organisationsnummer?: string;
  readonly askerName?: string;
  readonly caseworker?: string;
  readonly caseReference?: string;
  readonly purpose?: string;
  readonly legalGround?: string;
  readonly askedAt?: string;
  readonly correlationId?: string;
  readonly echo?: boolean;
  readonly processors?: readonly { readonly organisationsnummer: string; readonly name: string }[];
  /** Null: FK is included without its `fraga`. */
  readonly lefi?: Readonly<Record<string, unknown>> | null;
  readonly actorId?: string;
  readonly lefiVersion?: string;
}

/** hamtaBastjanstInformation as an ordinary case system writes it: two months back, one ahead, every benefit. */
export function questionBody(person: string, asker: Municipality, today: Day, wish: QuestionWish): string {
  const period = wish.period ?? { from: addMonths(today, -2), to: addMonths(today, 1) };
  const wanted = wish.agencies ?? allAgencies;
  const specific = allAgencies.map((agency) => {
    if (!wanted.includes(agency)) return `<s:${agency} inkludera="false"/>`;
    const inside = agency === 'FK' ? fkQuestion(person, asker, period, wish) : ownPeriod(agency, wish);
    return `<s:${agency} inkludera="true">${inside}</s:${agency}>`;
  });
  return (
    `<s:hamtaBastjanstInformation xmlns:s="http://schema.forsakringskassan.se/integration/ssbt/10">` +
    `<s:generellaFrageparametrar>${general(person, asker, period, wish)}</s:generellaFrageparametrar>` +
    `<s:specifikaFrageparametrar>${specific.join('')}</s:specifikaFrageparametrar>` +
    `</s:hamtaBastjanstInformation>`
  );
}

function general(person: string, asker: Municipality, period: Period, wish: QuestionWish): string {
  const processors = (wish.processors ?? []).map(
    ({ organisationsnummer, name }) =>
      `<s:personuppgiftsbitrade>${element('organisationsnummer', organisationsnummer)}${element('namn', name)}</s:personuppgiftsbitrade>`,
  );
  const { caseworker = 'HL000001', caseReference = 'EB-2026-0001', echo = false } = wish;
  return [
    optional('frageTidpunkt', wish.askedAt),
    optional('korrelationsid', wish.correlationId),
    element('fraganSkallInkluderasISvaret', String(echo)),
    '<s:ingivare>',
    element('organisationsnummer', wish.organisationsnummer ?? asker.organisationsnummer),
    element('namn', wish.askerName ?? asker.name),
    element('handlaggare', caseworker),
    '</s:ingivare>',
    element('personidentitet', person),
    element('arendeidentitet', caseReference),
    periodElement(period),
    ...processors,
    element('syfte', wish.purpose ?? 'Prövning av ansökan om ekonomiskt bistånd'),
    element('lagtext', wish.legalGround ?? 'socialtjänstlagen (2025:400), förordning (2008:975)'),
  ].join('');
}

function fkQuestion(person: string, asker: Municipality, period: Period, wish: QuestionWish): string {
  if (wish.lefi === null) return '';
  const question = {
    personnummer: person,
    period: { from: period.from, tom: period.to },
    ...lefiCodes,
    ovrigInformation: ['FK:GEPI'],
    ...wish.lefi,
  };
  const json = Buffer.from(JSON.stringify(question)).toString('base64');
  const actorId = element('aktorsid', wish.actorId ?? asker.actorId);
  return `<s:fraga>${element('version', wish.lefiVersion ?? 'v9')}${actorId}${element('lefiJsonFraga', json)}</s:fraga>`;
}

function ownPeriod(agency: AgencyCode, { own = {} }: QuestionWish): string {
  const period = agency === 'FK' || agency === 'SKV' || agency === 'MIV' ? undefined : own[agency];
  return period === undefined ? '' : periodElement(period);
}

function periodElement({ from, to }: Period): string {
  return `<s:tidsperiod>${element('fromDatum', from)}${element('tomDatum', to)}</s:tidsperiod>`;
}

function element(name: string, text: string): string {
  return `<s:${name}>${escapeXml(text)}</s:${name}>`;
}

function optional(name: string, text: string | undefined): string {
  return text === undefined ? '' : element(name, text);
}
