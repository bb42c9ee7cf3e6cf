import type { AgencyCode } from '../../values/agency.ts';
import type { Content } from './content.ts';

/** One version of one content; it never changes. Moments are milliseconds since 1970. */
export interface Version {
  readonly id: string;
  readonly contentId: string;
  readonly number: number;
  readonly content: Content;
  readonly needsApprovalFrom: readonly AgencyCode[];
  /** Null for what came with the programme. */
  readonly draftedBy: string | null;
  readonly draftedAs: string;
  readonly draftedAt: number;
  readonly acts: readonly VersionAct[];
}

export type VersionActKind =
  'assured-by-operator' | 'assured-by-owner' | 'approved' | 'sent-back' | 'published' | 'withdrawn';

export interface VersionAct {
  readonly act: VersionActKind;
  /** Who approved, for `approved`. */
  readonly agency: AgencyCode | null;
  readonly note: string;
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly byPerson: string | null;
  readonly byRole: string;
}

/** What a version waits for. */
export type Missing =
  | { readonly kind: 'operator-assurance' }
  | { readonly kind: 'owner-assurance' }
  | { readonly kind: 'approval'; readonly agency: AgencyCode };

export type VersionState =
  | { readonly kind: 'draft'; readonly missing: readonly Missing[] }
  /** Assured by both and approved by all who must: may be published. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'sent-back' }
  | { readonly kind: 'planned' }
  | { readonly kind: 'published' }
  | { readonly kind: 'withdrawn' }
  /** A newer version is published, or is being drafted in its place. */
  | { readonly kind: 'replaced' };

/** What one content's version is at a moment, among all versions of that content. */
export function versionState(version: Version, all: readonly Version[], at: number): VersionState {
  const published = actOf(version, 'published');
  if (published !== undefined) return afterPublication(version, all, at);
  if (all.some(({ number }) => number > version.number)) return { kind: 'replaced' };
  if (actOf(version, 'sent-back') !== undefined) return { kind: 'sent-back' };
  const missing = whatIsMissing(version);
  return missing.length === 0 ? { kind: 'ready' } : { kind: 'draft', missing };
}

function afterPublication(version: Version, all: readonly Version[], at: number): VersionState {
  if (isActInForce(version, 'withdrawn', at)) return { kind: 'withdrawn' };
  if (!isActInForce(version, 'published', at)) return { kind: 'planned' };
  return publishedAt(all, at) === version ? { kind: 'published' } : { kind: 'replaced' };
}

/** Assurance by the operator and by the service's owner, and each approval that the version is marked with. */
export function whatIsMissing(version: Version): readonly Missing[] {
  const approved = version.acts.filter(({ act }) => act === 'approved').map(({ agency }) => agency);
  return [
    ...(actOf(version, 'assured-by-operator') === undefined ? [{ kind: 'operator-assurance' } as const] : []),
    ...(actOf(version, 'assured-by-owner') === undefined ? [{ kind: 'owner-assurance' } as const] : []),
    ...version.needsApprovalFrom
      .filter((agency) => !approved.includes(agency))
      .map((agency) => ({ kind: 'approval', agency }) as const),
  ];
}

/**
 * What everybody could read at a moment: the version that was last published before it, or nothing if that one had been
 * withdrawn. A publication that was called off before it began never was.
 */
export function publishedAt(all: readonly Version[], at: number): Version | null {
  const begun = all
    .filter((version) => isActInForce(version, 'published', at) && !wasCalledOff(version))
    .sort((one, other) => beganAt(other) - beganAt(one) || other.number - one.number);
  const [latest] = begun;
  return latest === undefined || isActInForce(latest, 'withdrawn', at) ? null : latest;
}

export function actOf(version: Version, act: VersionActKind): VersionAct | undefined {
  return version.acts.find((one) => one.act === act);
}

function isActInForce(version: Version, act: VersionActKind, at: number): boolean {
  const found = actOf(version, act);
  return found !== undefined && found.effectiveAt <= at;
}

function wasCalledOff(version: Version): boolean {
  const withdrawn = actOf(version, 'withdrawn');
  return withdrawn !== undefined && withdrawn.effectiveAt < beganAt(version);
}

function beganAt(version: Version): number {
  return actOf(version, 'published')?.effectiveAt ?? Infinity;
}
