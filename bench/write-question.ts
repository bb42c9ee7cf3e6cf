import { escapeXml, soapEnvelope } from '../src/server/soap/index.ts';
import { agencies, type AgencyCode } from '../src/values/agency.ts';
import { addMonths, type Day } from '../src/values/day.ts';
import { lefiArrays, lefiCodes } from '../src/values/lefi-question.ts';
import type { Asker } from './municipality.ts';

const namespace = 'http://schema.forsakringskassan.se/integration/ssbt/10';

/** The case that is asked about. */
export const caseReference = 'EB-2026-0001';

export interface BenchQuestion {
  readonly asker: Asker;
  /** Twelve digits. */
  readonly person: string;
  readonly today: Day;
  /** How far back the general period reaches; CSN is asked about two months at most. */
  readonly monthsBack: number;
  /** The benefits that LEFI is asked about, in all its arrays; every one unless told. */
  readonly benefits?: readonly string[];
  /** All seven unless told. */
  readonly agencies?: readonly AgencyCode[];
}

/** The question that a caseworker's system asks, as a SOAP message. */
export function writeQuestion(question: BenchQuestion): string {
  const { today, monthsBack, agencies: wanted = agencies } = question;
  const period = dates({ from: addMonths(today, -monthsBack), to: addMonths(today, 1) });
  const specific = agencies.map((agency) =>
    wanted.includes(agency)
      ? `<s:${agency} inkludera="true">${inside(agency, question)}</s:${agency}>`
      : `<s:${agency} inkludera="false"/>`,
  );
  return soapEnvelope(
    `<s:hamtaBastjanstInformation xmlns:s="${namespace}">` +
      `<s:generellaFrageparametrar>${general(question)}</s:generellaFrageparametrar>` +
      `<s:specifikaFrageparametrar>${specific.join('')}</s:specifikaFrageparametrar>` +
      `</s:hamtaBastjanstInformation>`,
  );

  function general({ asker, person }: BenchQuestion): string {
    const { organisationsnummer, name, caseworker } = asker;
    return (
      element('fraganSkallInkluderasISvaret', 'false') +
      `<s:ingivare>${element('organisationsnummer', organisationsnummer)}${element('namn', name)}${element('handlaggare', caseworker)}</s:ingivare>` +
      element('personidentitet', person) +
      element('arendeidentitet', caseReference) +
      period +
      element('syfte', 'Prövning av ansökan om ekonomiskt bistånd') +
      element('lagtext', 'socialtjänstlagen (2025:400), förordning (2008:975)')
    );
  }
}

function inside(agency: AgencyCode, question: BenchQuestion): string {
  const { today, monthsBack } = question;
  if (agency === 'CSN')
    return dates({ from: addMonths(today, -Math.min(2, monthsBack)), to: addMonths(today, 1) });
  if (agency !== 'FK') return '';
  const lefi = {
    personnummer: question.person,
    period: { from: addMonths(today, -monthsBack), tom: addMonths(today, 1) },
    ...askedOf(question.benefits),
    ovrigInformation: ['FK:GEPI'],
  };
  const json = Buffer.from(JSON.stringify(lefi)).toString('base64');
  const actorId = element('aktorsid', question.asker.aktorsid);
  return `<s:fraga>${element('version', 'v9')}${actorId}${element('lefiJsonFraga', json)}</s:fraga>`;
}

function askedOf(benefits?: readonly string[]) {
  if (benefits === undefined) return lefiCodes;
  return Object.fromEntries(lefiArrays.map((array) => [array, benefits]));
}

function dates({ from, to }: { readonly from: Day; readonly to: Day }): string {
  return `<s:tidsperiod>${element('fromDatum', from)}${element('tomDatum', to)}</s:tidsperiod>`;
}

function element(name: string, text: string): string {
  return `<s:${name}>${escapeXml(text)}</s:${name}>`;
}
