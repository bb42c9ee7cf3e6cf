import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addMonths, type Day } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { escapeXml, soapEnvelope } from '../../src/server/soap/index.ts';
import type { DemoMunicipality } from '../demo-file.ts';

const namespace = 'http://schema.forsakringskassan.se/integration/ssbt/10';

export interface DemoQuestion {
  readonly municipality: DemoMunicipality;
  /** Twelve digits. */
  readonly person: string;
  readonly agencies: readonly AgencyCode[];
  readonly today: Day;
}

/**
 * The question a caseworker's system would ask: from the first day of the month before last until today a month ahead,
 * every benefit, and of the other information only who the person is.
 */
export function writeQuestion({ municipality, person, agencies: wanted, today }: DemoQuestion): string {
  const period = { from: firstOfMonthBeforeLast(today), to: addMonths(today, 1) };
  const own = `<ssbt:tidsperiod>${dates({ from: addMonths(today, -2), to: period.to })}</ssbt:tidsperiod>`;
  const lefi = Buffer.from(JSON.stringify(lefiQuestion(person, period))).toString('base64');
  const inside: Partial<Record<AgencyCode, string>> = {
    CSN: own,
    FK: `<ssbt:fraga>${element('version', 'v9')}${element('aktorsid', municipality.aktorsid)}${element('lefiJsonFraga', lefi)}</ssbt:fraga>`,
  };
  const specific = agencies.map((agency) =>
    wanted.includes(agency)
      ? `<ssbt:${agency} inkludera="true">${inside[agency] ?? ''}</ssbt:${agency}>`
      : `<ssbt:${agency} inkludera="false"/>`,
  );
  return soapEnvelope(
    `<ssbt:hamtaBastjanstInformation xmlns:ssbt="${namespace}">` +
      `<ssbt:generellaFrageparametrar>${general(municipality, person, period)}</ssbt:generellaFrageparametrar>` +
      `<ssbt:specifikaFrageparametrar>${specific.join('')}</ssbt:specifikaFrageparametrar>` +
      `</ssbt:hamtaBastjanstInformation>`,
  );
}

function general(municipality: DemoMunicipality, person: string, period: { from: Day; to: Day }): string {
  const asker =
    element('organisationsnummer', municipality.organisationsnummer) +
    element('namn', municipality.name) +
    element('handlaggare', municipality.caseworker);
  return (
    element('fraganSkallInkluderasISvaret', 'false') +
    `<ssbt:ingivare>${asker}</ssbt:ingivare>` +
    element('personidentitet', person) +
    element('arendeidentitet', 'DEMO-0001') +
    `<ssbt:tidsperiod>${dates(period)}</ssbt:tidsperiod>` +
    element('syfte', 'Prövning av ansökan om ekonomiskt bistånd') +
    element('lagtext', 'socialtjänstlagen (2025:400), förordning (2008:975)')
  );
}

function lefiQuestion(person: string, period: { from: Day; to: Day }) {
  return {
    personnummer: person,
    period: { from: period.from, tom: period.to },
    ...lefiCodes,
    ovrigInformation: ['FK:GEPI'],
  };
}

function firstOfMonthBeforeLast(today: Day): Day {
  return `${addMonths(today, -2).slice(0, 8)}01` as Day;
}

function dates({ from, to }: { from: Day; to: Day }): string {
  return element('fromDatum', from) + element('tomDatum', to);
}

function element(name: string, text: string): string {
  return `<ssbt:${name}>${escapeXml(text)}</ssbt:${name}>`;
}
