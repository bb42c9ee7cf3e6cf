import { randomUUID } from 'node:crypto';
import { parsePersonidentitet } from '../../../src/values/personnummer.ts';
import type { Migration, MigrationDecision, Person } from '../../population/index.ts';
import { AgencyRefusal, type AgencySimulator } from '../agency-simulator.ts';
import { element, optionalElement, textOf } from '../xml-text.ts';

const namespace = 'http://schema.migrationsverket.se/ssbtek/1/';

/** findByPersonnummer: everything below the root is in no namespace. No hit is a root without `response`. */
export const migrationsverket: AgencySimulator = {
  agency: 'MIV',
  schema: 'ssbtek-v10/miv-message.xsd',
  question: { namespace, localName: 'findByPersonnummer' },
  answer: (message, { population, isPartial }) => {
    const query = message.child('query');
    if (query === undefined) throw new Error('the schema let a question through without query');
    if (isPartial) throw new AgencyRefusal('not-available', 'Uppgifterna kan inte lämnas just nu.');
    const identity = parsePersonidentitet(textOf(query, 'personnummer'));
    if (identity === null)
      throw new AgencyRefusal('not-a-person', 'personnummer är inte ett giltigt nummer.');
    const person = population.find(identity);
    const hit =
      person?.migration == null
        ? ''
        : writeHit(person, person.migration, query.child('korrelationsid')?.text);
    return `<miv:findByPersonnummerResponse xmlns:miv="${namespace}">${hit}</miv:findByPersonnummerResponse>`;
  },
};

/** The contract has both spellings: the asker's korrelationsid is echoed, correlationid is mandatory. */
function writeHit({ identity }: Person, migration: Migration, correlation: string | undefined): string {
  return [
    '<response>',
    optionalElement('korrelationsid', correlation),
    element('correlationid', correlation ?? randomUUID()),
    element('efternamn', identity.surname),
    element('fornamn', identity.givenName),
    element('hemland', migration.homeCountry.name),
    element('inresedatum', migration.enteredOn),
    element('personnummer', identity.personidentitet),
    `<svarCollection>${migration.decisions.map(writeDecision).join('')}</svarCollection>`,
    '</response>',
  ].join('');
}

function writeDecision({ ground, appliedOn, caseType, decided }: MigrationDecision): string {
  return [
    '<svar>',
    element('anledning', ground.code),
    element('anledningNamn', ground.name),
    element('ansokningsdatum', appliedOn),
    element('arendeTyp', caseType.code),
    element('arendeTypNamn', caseType.name),
    optionalElement('beslutsKod', decided?.code.code),
    optionalElement('beslutsKodNamn', decided?.code.name),
    optionalElement('beslutsTyp', decided?.type.code),
    optionalElement('beslutsTypNamn', decided?.type.name),
    optionalElement('beslutsdatum', decided?.on),
    optionalElement('fromDatum', decided?.from),
    optionalElement('giltighetstid', decided?.validity),
    optionalElement('tomDatum', decided?.to),
    '</svar>',
  ].join('');
}
