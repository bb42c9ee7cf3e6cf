import type { WireObject } from '../answer.ts';
import type { FkPerson } from '../registers/fk-records.ts';
import { address, named, omfattning, person } from './fk-parts.ts';

/** generellPersoninformation (FK:GEPI): a list of at most one. */
export function personInformation(one: FkPerson): WireObject {
  return {
    ...person(one),
    adress: [...one.addresses].sort((a, b) => place(a.role) - place(b.role)).map(address),
    arbetsstallen: one.workplaces.map(workplace),
    barn: one.children.map(person),
    civilstand: named('civilstand', one.civilStatus),
    folkbokford:
      one.registeredIn === null
        ? []
        : [{ lan: one.registeredIn.county, kommun: one.registeredIn.municipality }],
    medborgarskap: one.citizenships.map(({ country, since }) => ({
      ...(since === null ? {} : { datum: since }),
      land: { kod: country.code, namn: country.name },
    })),
    samhorig: one.relatives.map(person),
  };
}

/** särskild, folkbokföring, utland. */
function place(role: number): number {
  return [2, 1, 3].indexOf(role);
}

/** The first is the main place of work. */
function workplace(one: FkPerson['workplaces'][number]): WireObject {
  const { employer, contact } = one;
  return {
    nummer: one.number,
    namn: one.name,
    arbetsgivare: {
      namn: employer.name,
      organisationsnummer: employer.organisationsnummer,
      adress: address(employer.address),
    },
    sysselsattning: one.occupation,
    arbetstid: omfattning(one.extent),
    adress: address(one.address),
    telefon: one.telephone,
    kontakt: { namn: contact.name, telefon: contact.telephones, epost: contact.emails },
  };
}
