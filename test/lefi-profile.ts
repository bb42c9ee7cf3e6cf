import { lefiArrays, type LefiArray } from '../src/values/lefi-question.ts';
import { parseProfile, type Profile, type TypeGrant } from '../src/server/connections/index.ts';

/** A profile that permits these codes, each whole unless told otherwise. */
export function aProfile(
  permitted: Partial<Record<LefiArray, readonly string[] | Readonly<Record<string, Partial<TypeGrant>>>>>,
  changes: Partial<Omit<Profile, 'permitted'>> = {},
): Profile {
  const byCode = lefiArrays.map((array) => {
    const codes = permitted[array] ?? [];
    return [
      array,
      Array.isArray(codes) ? Object.fromEntries(codes.map((code) => [String(code), {}])) : codes,
    ] as const;
  });
  return parseProfile({
    name: 'prov',
    recipientKind: 'authority',
    isIllustrative: true,
    ...changes,
    permitted: Object.fromEntries(byCode) as object,
  });
}
