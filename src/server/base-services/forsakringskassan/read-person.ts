import type { Row } from '../findings/row.ts';
import { readFkCode, words } from './findings-codes.ts';

/** generellPersoninformation (FK:GEPI). */
export function readPersonInformation(person: Row): Row {
  return readFkCode(readPerson(person), 'civilStatus', 'civilstand', civilStatuses)
    .rows('addresses', 'adress', readAddress)
    .rows('registeredIn', 'folkbokford', (home) => home.text('county', 'lan').text('municipality', 'kommun'))
    .rows('citizenships', 'medborgarskap', (citizenship) =>
      citizenship.text('country', 'land/namn').text('countryCode', 'land/kod').text('since', 'datum'),
    )
    .rows('children', 'barn', readPerson)
    .rows('relatives', 'samhorig', readPerson)
    .rows('workplaces', 'arbetsstallen', readWorkplace);
}

/** Whether somebody is protected stands first, so that nobody reads the rest without having seen it. */
export function readPerson(person: Row): Row {
  return person
    .flag('isProtected', 'skyddad')
    .text('personidentitet', 'personnummer')
    .text('name', 'namn')
    .text('bornOn', 'foddes')
    .text('diedOn', 'avled');
}

export function readAddress(address: Row): Row {
  return address
    .rows('roles', 'roller', (role) => role.coded('role', 'id', addressRoles, 'beskrivning'))
    .texts('lines', 'utdelningadress')
    .text('postalCode', 'postnummer')
    .text('town', 'postort')
    .text('country', 'land/namn')
    .text('countryCode', 'land/kod');
}

function readWorkplace(workplace: Row): Row {
  return workplace
    .text('number', 'nummer')
    .text('name', 'namn')
    .text('employer', 'arbetsgivare/namn')
    .text('employerNumber', 'arbetsgivare/organisationsnummer')
    .rows('employerAddresses', 'arbetsgivare/adress', readAddress)
    .text('occupation', 'sysselsattning')
    .fraction('extent', 'arbetstid', 'taljare', 'namnare')
    .rows('addresses', 'adress', readAddress)
    .text('phone', 'telefon')
    .text('contact', 'kontakt/namn')
    .texts('contactPhones', 'kontakt/telefon')
    .texts('contactEmails', 'kontakt/epost');
}

const civilStatuses = words('0 1 2 3 4 5 6 7');
const addressRoles = words('1 2 3');
