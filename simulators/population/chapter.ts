import type { FarSideFaults } from './fault.ts';
import type { Employment } from './identity.ts';
import type { InsuranceBenefits } from './insurance-benefits.ts';
import type { Migration, Tax, Vehicles } from './other-registers.ts';
import type { PensionBenefits } from './pension-benefits.ts';
import type { StudentAid } from './student-aid.ts';
import type { Unemployment, UnemploymentInsurance } from './unemployment.ts';

/** A part of a life, such as a spell of sick pay: what it adds at each agency. */
export interface Chapter {
  readonly employment?: readonly Employment[];
  readonly unemployment?: Partial<Unemployment>;
  readonly akassa?: Partial<UnemploymentInsurance>;
  readonly insurance?: Partial<InsuranceBenefits>;
  readonly pension?: Partial<PensionBenefits>;
  readonly studies?: Partial<StudentAid>;
  readonly tax?: Partial<Tax>;
  readonly vehicles?: Partial<Vehicles>;
  readonly migration?: Migration;
  readonly faults?: FarSideFaults;
}
