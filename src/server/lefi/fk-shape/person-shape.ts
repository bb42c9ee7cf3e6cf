import type { WireObject } from '../answer.ts';
import type { FkPerson } from '../registers/fk-records.ts';
import { named, omfattning, person } from './fk-parts.ts';

/** generellPersoninformation (FK:GEPI): a list of at most one. */
export function personInformation(one: FkPerson): WireObject {
  return {
    ...person(one),
    adress: [...one.addresses].sort((a, b) => place(a.role) - place(b.role)).map(address),
    arbetsstallen: one.workplaces.map((workplace) => ({
      nummer: workplace.number,
      namn: workplace.employer,
      arbetsgivare: { namn: workplace.employer, organisationsnummer: workplace.organisationsnummer },
      sysselsattning: workplace.occupation,
      arbetstid: omfattning(workplace.extent),
    })),
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

function address({ role, lines, postalCode, town, country }: FkPerson['addresses'][number]): WireObject {
  return {
    roller: [named('adressroll', role)],
    utdelningadress: lines,
    postnummer: postalCode,
    postort: town,
    land: { kod: country.code, namn: country.name },
  };
}
