import type { Day } from '../../src/values/day.ts';
import type { Identity } from './identity.ts';
import { sweden } from './places.ts';
import type { Place } from './places.ts';
import { testNumber } from './test-number.ts';

export interface IdentityFacts {
  readonly givenName: string;
  readonly surname: string;
  readonly bornOn: Day;
  readonly birthNumber: number;
  readonly isSamordningsnummer?: boolean;
  readonly street: string;
  readonly place: Place;
}

/** An unmarried Swedish citizen by birth at one registered address, where `but` does not say otherwise. */
export function identify(facts: IdentityFacts, but: Partial<Identity> = {}): Identity {
  const { givenName, surname, bornOn, birthNumber, isSamordningsnummer = false, street, place } = facts;
  const { county, municipality, postalCode, town } = place;
  return {
    personidentitet: testNumber(bornOn, birthNumber, isSamordningsnummer),
    isSamordningsnummer,
    givenName,
    surname,
    bornOn,
    diedOn: null,
    protection: 'none',
    civilStatus: 1,
    civilStatusSince: null,
    // Whoever has a samordningsnummer is not registered: the address is one that he or she has told.
    addresses: [{ role: isSamordningsnummer ? 2 : 1, lines: [street], postalCode, town, country: sweden }],
    registeredIn: isSamordningsnummer ? null : { county, municipality },
    citizenships: [{ country: sweden, since: null }],
    isSwedishByBirth: true,
    ...but,
  };
}

/** Whoever has skyddad folkbokföring is reached through Skatteverket only. */
export const forwarding: Partial<Identity> = {
  protection: 'forwarded',
  addresses: [
    {
      role: 2,
      lines: ['Skatteverket', 'Förmedlingsuppdrag, Box 2820'],
      postalCode: '40320',
      town: 'GÖTEBORG',
      country: sweden,
    },
  ],
  registeredIn: null,
};
