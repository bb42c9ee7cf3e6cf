import type { FarSideFaults } from './fault.ts';
import type { Employment, Identity, Relations } from './identity.ts';
import type { InsuranceBenefits } from './insurance-benefits.ts';
import type { Migration, Tax, Vehicles } from './other-registers.ts';
import type { PensionBenefits } from './pension-benefits.ts';
import type { StudentAid } from './student-aid.ts';
import type { Unemployment, UnemploymentInsurance } from './unemployment.ts';

/**
 * One synthetic person, as all the agencies together know him or her on one day.
 * Identity and relations stand once; every agency's answer is written from this one truth,
 * so a name or a number cannot differ between two answers.
 */
export interface Person {
  readonly identity: Identity;
  readonly relations: Relations;
  readonly employment: readonly Employment[];
  /** AF. Null: AF does not know the person. */
  readonly unemployment: Unemployment | null;
  /** SO. */
  readonly akassa: UnemploymentInsurance;
  /** FK. */
  readonly insurance: InsuranceBenefits;
  /** PM, inside FK's answer. */
  readonly pension: PensionBenefits;
  /** CSN. */
  readonly studies: StudentAid;
  /** SKV. */
  readonly tax: Tax;
  /** TNS. */
  readonly vehicles: Vehicles;
  /** MIV. Null: no hit. */
  readonly migration: Migration | null;
  /** What goes wrong on the wire when an agency is asked about this person. */
  readonly faults: FarSideFaults;
}

export interface Persona {
  readonly name: string;
  readonly personnummer: string;
  /** A Swedish sentence: the one thing that the persona shows. */
  readonly shows: string;
  readonly person: Person;
}
