import type { Day } from '../../src/values/day.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';
import type { OpenPeriod, RelatedPerson } from './coded.ts';

export interface Identity {
  readonly personidentitet: Personidentitet;
  readonly isSamordningsnummer: boolean;
  readonly givenName: string;
  readonly surname: string;
  readonly bornOn: Day;
  readonly diedOn: Day | null;
  /** `forwarded` is skyddad folkbokföring: the address is Skatteverket's forwarding address. */
  readonly protection: 'none' | 'sekretessmarkering' | 'forwarded';
  /** LEFI's civilstånd: 0 unknown, 1 unmarried, 2 married, 5 divorced, 7 widowed. */
  readonly civilStatus: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly civilStatusSince: Day | null;
  /** In LEFI's order: special (2), registered (1), abroad (3). */
  readonly addresses: readonly Address[];
  /** Two digits each; null when not registered in Sweden. */
  readonly registeredIn: { readonly county: string; readonly municipality: string } | null;
  readonly citizenships: readonly Citizenship[];
  readonly isSwedishByBirth: boolean;
}

export interface Address {
  /** LEFI: 1 registered (folkbokföring), 2 special, 3 abroad; null of an organisation. */
  readonly role: 1 | 2 | 3 | null;
  readonly lines: readonly string[];
  readonly postalCode: string;
  readonly town: string;
  readonly country: Country;
}

export interface Country {
  readonly code: string;
  readonly name: string;
}

interface Citizenship {
  readonly country: Country;
  /** Null when held from birth. */
  readonly since: Day | null;
}

export interface Relations {
  /** Alive and dead; whose parent the person is, with how the child lives with the person. */
  readonly children: readonly Child[];
  readonly partner: RelatedPerson | null;
  /** Dead partner, or dead parents of a child: whom survivors' benefits come from. */
  readonly deceased: readonly RelatedPerson[];
  /** Of a child: its parents that are known. */
  readonly parents: readonly RelatedPerson[];
}

export interface Child extends RelatedPerson {
  /** The child's other parent, whether or not living together with the person. */
  readonly otherParent: RelatedPerson | null;
  /** hemma, växelvis, tidvis; 'elsewhere' when the child lives with the other parent, 'placed' when in care. */
  readonly living: 'home' | 'alternating' | 'occasional' | 'elsewhere' | 'placed';
}

export interface Employment {
  readonly employer: string;
  readonly organisationsnummer: string;
  readonly employerAddress: Address;
  /** Eight digits: the work place (CFAR). */
  readonly workplaceNumber: string;
  readonly workplaceName: string;
  readonly workplaceAddress: Address;
  readonly telephone: string;
  readonly contact: {
    readonly name: string;
    readonly telephones: readonly string[];
    readonly emails: readonly string[];
  };
  readonly occupation: string;
  readonly isOwnBusiness: boolean;
  /** Per cent of full time. */
  readonly extent: number;
  readonly monthlySalary: number;
  readonly period: OpenPeriod;
}
