import type { InitiativeVersion } from '../finsam-api.ts';

export interface VersionChange {
  readonly name: string;
  /** Null: it said nothing before. */
  readonly from: string | null;
  readonly to: string;
}

/** What a version of an initiative says otherwise than the one before; everything, when it is the first. */
export function changesBetween(
  before: InitiativeVersion | null,
  after: InitiativeVersion,
): readonly VersionChange[] {
  const [then, now] = [before === null ? null : inWords(before), inWords(after)];
  return Object.entries(now)
    .filter(([name, text]) => then?.[name] !== text)
    .map(([name, to]) => ({ name, from: then?.[name] ?? null, to }));
}

function inWords(version: InitiativeVersion): Record<string, string> {
  return {
    Namn: version.name,
    'Preciserad inriktning': version.focus.label,
    Målgrupp: version.targetGroups.map(({ label }) => label).join(', ') || '—',
    Beskrivning: version.description || '—',
    Startdag: version.startsOn,
    Slutdag: version.endsOn ?? 'tills vidare',
    ...(version.isAnnulled && { Läge: 'makulerad' }),
  };
}
