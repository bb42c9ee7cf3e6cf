import type { LefiArray } from '../../../values/lefi-question.ts';
import type { AskedType } from '../information-types.ts';

/** What one kind of actor may see. Which recipient sees what is not public: profiles are data, marked illustrative. */
export interface Profile {
  readonly name: string;
  readonly permitted: Readonly<Record<LefiArray, readonly string[]>>;
  /** Fields that are left out silently (OpenAPI v9), by list of formansinformation. */
  readonly withheldFields: Readonly<Record<string, readonly string[]>>;
}

export function isPermitted(profile: Profile, { array, code }: AskedType): boolean {
  return profile.permitted[array].includes(code);
}
