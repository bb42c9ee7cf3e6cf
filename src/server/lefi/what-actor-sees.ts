import { lefiArrays, type LefiArray } from '../../values/lefi-question.ts';
import type { DisclosureRight } from '../access-log/index.ts';
import {
  isValidAt,
  type Connection,
  type Permitted,
  type Profile,
  type ProfileVersion,
  type Registry,
  type TypeGrant,
  type Validity,
} from '../connections/index.ts';
import { socialnamnd } from './profiles/shipped-profiles.ts';

/** What an actor may be told at one moment, and by which right. */
export interface Sight {
  readonly permitted: Permitted;
  /** False: no legal ground is in force, and nothing at all may be asked. */
  readonly hasGround: boolean;
  /** Some types were left out only because nothing was said of the person's consent. */
  readonly lacksConsent: boolean;
  readonly disclosedBy: DisclosureRight;
  /** From when it may be another; milliseconds since 1970. */
  readonly until: number;
}

/** One profile that an actor may see by, and whether its ground demands consent. */
interface Basis {
  readonly groundId: string | null;
  readonly purpose: string | null;
  readonly requiresConsent: boolean;
  readonly version: ProfileVersion;
}

interface Seeing {
  readonly now: number;
  /** Whether the asker says that the person has consented. */
  readonly consented: boolean;
  /** What the asker says that it asks for; null: it does not say. */
  readonly purpose: string | null;
  /** The longest period of a type that its profile says nothing of. */
  readonly maxPeriodYears: number;
}

/**
 * The union of the profiles of the grounds that are in force at `now`. A connection of SSBTEK has the ground of economic
 * assistance, which the relay examines, and with it the profile of a social welfare board.
 */
export function whatActorSees(
  connection: Connection,
  registry: Registry,
  { now, consented, purpose, maxPeriodYears }: Seeing,
): Sight {
  const bases =
    connection.service === 'ssbtek' ? boardsBasis(registry, now) : ownBases(connection, registry, now);
  // A consent is to one purpose (SFB 114 kap. 24–26 §§): where that is said, it opens nothing for another.
  const covers = (basis: Basis) => consented && (purpose === null || basis.purpose === purpose);
  const seen = bases.map((basis) => ({ basis, ...grantedBy(basis, covers(basis)) }));
  return {
    permitted: united(
      seen.map(({ permitted }) => permitted),
      maxPeriodYears,
    ),
    hasGround: bases.length > 0,
    lacksConsent: seen.some(({ lacksConsent }) => lacksConsent),
    disclosedBy: {
      grounds: bases.flatMap(({ groundId }) => groundId ?? []),
      profiles: [...new Set(bases.map(({ version: { profile, version } }) => `${profile.name} ${version}`))],
      consent: consented,
    },
    until: nextChange(connection, registry, now),
  };
}

const boardsProfile = socialnamnd.name;
const shipped: ProfileVersion = { version: 0, profile: socialnamnd, validFrom: 0, validTo: null };

function boardsBasis(registry: Registry, now: number): Basis[] {
  const published = registry.lefiProfiles.get(boardsProfile);
  const version = published === undefined ? shipped : published.find((one) => isValidAt(one, now));
  return version === undefined ? [] : [{ groundId: null, purpose: null, requiresConsent: false, version }];
}

function ownBases({ lefi }: Connection, { lefiProfiles }: Registry, now: number): Basis[] {
  return lefi.grounds
    .filter((ground) => isValidAt(ground, now))
    .flatMap(({ id, purpose, profile, requiresConsent }) => {
      const version = lefiProfiles.get(profile)?.find((one) => isValidAt(one, now));
      if (version?.profile.recipientKind !== lefi.recipientKind) return [];
      return [{ groundId: id, purpose, requiresConsent, version }];
    });
}

function grantedBy(
  { requiresConsent, version: { profile } }: Basis,
  consented: boolean,
): { readonly permitted: Profile['permitted']; readonly lacksConsent: boolean } {
  if (consented) return { permitted: profile.permitted, lacksConsent: false };
  const needsConsent = (grant: TypeGrant) => requiresConsent || grant.requiresConsent === true;
  const left = lefiArrays.map((array) => {
    const entries = Object.entries(profile.permitted[array]);
    return { array, entries, free: entries.filter(([, grant]) => !needsConsent(grant)) };
  });
  return {
    permitted: permittedOf(left.map(({ array, free }) => [array, Object.fromEntries(free)])),
    lacksConsent: left.some(({ entries, free }) => free.length < entries.length),
  };
}

/** A type that several give: every field that one of them shows, over the longest period of any. */
function united(all: readonly Permitted[], maxPeriodYears: number): Permitted {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  return permittedOf(
    lefiArrays.map((array) => {
      const grants: Record<string, TypeGrant> = {};
      for (const permitted of all)
        for (const [code, grant] of Object.entries(permitted[array])) {
          const known = grants[code];
          grants[code] = known === undefined ? grant : unitedGrant(known, grant, maxPeriodYears);
        }
      return [array, grants];
    }),
  );
}

function unitedGrant(one: TypeGrant, other: TypeGrant, maxPeriodYears: number): TypeGrant {
  const withheldFields = [
    ...one.withheldFields.filter((path) => isWithheld(path, other)),
    ...other.withheldFields.filter((path) => isWithheld(path, one)),
  ];
  const longestYears = Math.max(one.longestYears ?? maxPeriodYears, other.longestYears ?? maxPeriodYears);
  return { withheldFields: [...new Set(withheldFields)], longestYears };
}

/** A field is withheld by its own path or by that of what it stands in. */
function isWithheld(path: string, { withheldFields }: TypeGrant): boolean {
  return withheldFields.some((withheld) => path === withheld || path.startsWith(`${withheld}.`));
}

function permittedOf(lists: readonly (readonly [LefiArray, Permitted[LefiArray]])[]): Permitted {
  return Object.fromEntries(lists) as Permitted;
}

function nextChange({ lefi }: Connection, { lefiProfiles }: Registry, now: number): number {
  const dated: readonly Validity[] = [
    ...lefi.grounds,
    ...lefi.longPeriods,
    ...[...lefiProfiles.values()].flat(),
  ];
  const moments = dated.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? Infinity]);
  return moments.reduce((next, moment) => (now < moment && moment < next ? moment : next), Infinity);
}
