export type MemberParty = 'FK' | 'AF' | 'region' | 'municipality';

export interface Member {
  /** Twelve digits. */
  readonly member: string;
  readonly party: MemberParty;
}

/**
 * What a federation lacks by law (2003:1210): Försäkringskassan, Arbetsförmedlingen, at least one region and at least one
 * municipality. A municipality outside every region may stand without one; which those are is configured. Empty: nothing.
 */
export function compositionMistakes(
  members: readonly Member[],
  municipalitiesOutsideRegions: readonly string[],
): readonly string[] {
  const has = (party: MemberParty) => members.some((one) => one.party === party);
  const standsAlone = members.some(
    ({ member, party }) => party === 'municipality' && municipalitiesOutsideRegions.includes(member),
  );
  return [
    ...(has('FK') ? [] : ['Försäkringskassan saknas bland medlemmarna.']),
    ...(has('AF') ? [] : ['Arbetsförmedlingen saknas bland medlemmarna.']),
    ...(has('region') || standsAlone
      ? []
      : ['En region saknas. Bara en kommun utanför alla regioner kan vara medlem utan en.']),
    ...(has('municipality') ? [] : ['En kommun saknas bland medlemmarna.']),
  ];
}
