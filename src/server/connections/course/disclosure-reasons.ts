import type { DisclosureRight } from '../../access-log/index.ts';
import { isValidAt, type Connection, type Registry } from '../registry.ts';

/** What a record of LEFI says that decided what might be told. */
interface Disclosed {
  readonly recordedAt: number;
  readonly connectionId: string | null;
  readonly disclosedBy: DisclosureRight | null;
}

interface Told {
  readonly rule: 'ground-in-force' | 'profile-in-force' | 'consent-said';
  readonly told: readonly [holds: boolean, yes: string, no: string];
}

/** By which right LEFI told: the grounds and the versions of profiles that the record names, held against a registry. */
export function disclosureReasons(registry: Registry, question: Disclosed): readonly Told[] {
  const { recordedAt: at, disclosedBy } = question;
  // A question from before grounds were data has no such right in its record, and none is held against it.
  if (disclosedBy === null) return [];
  const connection = registry.connections.get(question.connectionId ?? '');
  const grounds = groundsOf(connection, disclosedBy);
  const demandsConsent = grounds.some(({ requiresConsent }) => requiresConsent);
  return [
    {
      rule: 'ground-in-force',
      told: [
        hasGround(connection, disclosedBy) && grounds.every((ground) => isValidAt(ground, at)),
        connection?.service === 'ssbtek'
          ? 'Grunden var ekonomiskt bistånd, som prövas i SSBTEK.'
          : 'De rättsliga grunder som loggen anger gällde.',
        'En rättslig grund som loggen anger gällde inte.',
      ],
    },
    {
      rule: 'profile-in-force',
      told: [
        disclosedBy.profiles.every((name) => wasPublished(registry, name, at)),
        `Det som lämnades ut följde profilen ${disclosedBy.profiles.join(' och ')}, som gällde.`,
        `Profilen ${disclosedBy.profiles.join(' eller ')} gällde inte.`,
      ],
    },
    ...(demandsConsent ? [consentReason(disclosedBy)] : []),
  ];
}

function consentReason({ consent }: DisclosureRight): Told {
  const told = consent
    ? 'Frågeställaren angav den enskildes samtycke, som grunden kräver.'
    : 'Inget samtycke angavs; det som kräver samtycke lämnades inte ut.';
  return { rule: 'consent-said', told: [true, told, told] };
}

function groundsOf(connection: Connection | undefined, { grounds }: DisclosureRight) {
  return (connection?.lefi.grounds ?? []).filter(({ id }) => grounds.includes(id));
}

/** Every ground that is named is the connection's; SSBTEK's have none of their own. */
function hasGround(connection: Connection | undefined, disclosedBy: DisclosureRight): boolean {
  if (connection?.service === 'ssbtek') return disclosedBy.grounds.length === 0;
  const { grounds } = disclosedBy;
  return grounds.length > 0 && groundsOf(connection, disclosedBy).length >= grounds.length;
}

/** Such as `socialnämnd 3`. Version 0 came with the code, and held while nobody had published any. */
function wasPublished({ lefiProfiles }: Registry, written: string, at: number): boolean {
  const space = written.lastIndexOf(' ');
  const versions = lefiProfiles.get(written.slice(0, space)) ?? [];
  const version = Number(written.slice(space + 1));
  if (version === 0) return versions.length === 0;
  return versions.some((one) => one.version === version && isValidAt(one, at));
}
