import { sql } from 'kysely';
import { addFirstFact, ChangeRefused, endFacts, type RegistryChange } from '../../parties/index.ts';
import type { Profile } from './profile.ts';

/** Within a change: the next version of the profile holds from the moment (null: now), and the one before until then. */
export async function publishProfile(
  change: RegistryChange,
  profile: Profile,
  from: number | null,
): Promise<{ readonly version: number }> {
  const validFrom = from ?? change.recorded.at;
  if (validFrom < change.recorded.at)
    throw new ChangeRefused(
      'En version gäller tidigast från och med nu: det som har lämnats ut ändras inte.',
    );
  const { latest, isLasting, recipientKind } = await known(change, profile.name, validFrom);
  if (recipientKind !== null && recipientKind !== profile.recipientKind)
    throw new ChangeRefused(
      'Profilen är redan publicerad för en annan typ av mottagare. Välj ett annat namn.',
    );
  if (isLasting) await endProfile(change, profile.name, validFrom);
  const version = latest + 1;
  const columns = { name: profile.name, version, content: JSON.stringify(profile) };
  await addFirstFact(change, 'lefi_profile', columns, { validFrom, validTo: null });
  return { version };
}

/** Within a change: from the moment nobody is shown anything by the profile. */
export async function endProfile(change: RegistryChange, name: string, at: number): Promise<void> {
  await endFacts(change, 'lefi_profile', { name }, at, `Ingen version av profilen ${name} gäller då.`);
}

async function known({ transaction }: RegistryChange, name: string, at: number) {
  const { rows } = await sql<{
    latest: number;
    lasting: boolean;
    recipientKind: Profile['recipientKind'] | null;
  }>`
    select coalesce(max(f.version), 0) as latest, min(f.content->>'recipientKind') as "recipientKind",
      coalesce(bool_or((f.valid_to is null or f.valid_to > ${new Date(at)}) and f.valid_to is distinct from f.valid_from
        and not exists (select from lefi_profile later where later.replaces = f.id)), false) as lasting
    from lefi_profile f where f.name = ${name}`.execute(transaction);
  const { latest = 0, lasting = false, recipientKind = null } = rows[0] ?? {};
  return { latest, isLasting: lasting, recipientKind };
}
