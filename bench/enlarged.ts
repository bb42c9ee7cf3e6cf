import type { Material } from './build-world.ts';

/** The same with FK's answer grown to about `bytes`: what its lists hold is repeated, and stays valid. */
export function enlarged(material: Material, bytes: number): Material {
  const { FK } = material.exchanges;
  const others =
    Object.values(material.exchanges).reduce((sum, { answer }) => sum + answer.length, 0) - FK.answer.length;
  // What FK answers stands in base64 in the compiled answer.
  const times = Math.max(1, Math.round(((bytes - others) * 0.75) / FK.answer.length));
  const told = JSON.parse(FK.answer) as Record<string, unknown>;
  const answer = JSON.stringify(repeated(told, times));
  return { ...material, exchanges: { ...material.exchanges, FK: { ...FK, answer } } };
}

/** Who answered and what could not be told stays as it is. */
function repeated(told: Readonly<Record<string, unknown>>, times: number): object {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => {
      if (name === 'utlamnare' || name === 'avvikelser') return [name, value];
      if (Array.isArray(value)) return [name, Array.from({ length: times }, () => value as unknown[]).flat()];
      if (typeof value === 'object' && value !== null)
        return [name, repeated(value as Record<string, unknown>, times)];
      return [name, value];
    }),
  );
}
