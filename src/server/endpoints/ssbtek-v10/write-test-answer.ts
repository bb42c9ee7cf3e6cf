import { agencies, type AgencyCode } from '../../../values/agency.ts';
import type { TestOutcome } from '../../../values/outcome.ts';
import { soapEnvelope } from '../../soap/index.ts';
import { namespace } from './contract.ts';
import { errorXml, timedOut } from './write-answer.ts';

/** What the agencies' own test services said (v10 XSD, SammansattBastjanstTestSvar). One that has none is left out. */
export function writeTestAnswer(outcomes: Readonly<Partial<Record<AgencyCode, TestOutcome>>>): string {
  const parts = agencies.map((agency) => testXml(agency, outcomes[agency])).join('');
  return soapEnvelope(
    `<ssbt:testaBastjanstInformationResponse xmlns:ssbt="${namespace}">${parts}</ssbt:testaBastjanstInformationResponse>`,
  );
}

function testXml(agency: AgencyCode, outcome: TestOutcome | undefined): string {
  if (outcome === undefined) return '';
  return `<ssbt:${agency}>${saidXml(outcome)}</ssbt:${agency}>`;
}

/** `anropad`: whether the agency's test service was reached, or at least called. */
function saidXml(outcome: TestOutcome): string {
  switch (outcome.kind) {
    case 'called':
      return '<ssbt:anropad>true</ssbt:anropad>';
    case 'timed-out':
      return `<ssbt:anropad>true</ssbt:anropad>${errorXml(timedOut(outcome.afterMs))}`;
    case 'refused':
      return `<ssbt:anropad>${String(outcome.source === 'BT')}</ssbt:anropad>${errorXml(outcome)}`;
  }
}
