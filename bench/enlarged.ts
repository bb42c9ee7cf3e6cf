import type { Material } from './build-world.ts';

/** FK's lists that have no bound: what has been paid, month after month. */
interface Payments {
  readonly formansinformation: { readonly utbetalningsuppgift: readonly unknown[] };
}

/** The same with the compiled answer grown to about `bytes`: FK has paid that much more often. It stays valid. */
export function enlarged(material: Material, bytes: number): Material {
  const { FK } = material.exchanges;
  const sizes = Object.values(material.exchanges).map(({ answer }) => Buffer.byteLength(answer));
  const own = Buffer.byteLength(FK.answer);
  const others = sizes.reduce((sum, size) => sum + size, 0) - own;
  // What FK answers stands in base64 in the compiled answer.
  const wanted = (bytes - others) * 0.75;
  const told = JSON.parse(FK.answer) as Payments;
  const { formansinformation } = told;
  const { utbetalningsuppgift: payments } = formansinformation;
  const once = Buffer.byteLength(JSON.stringify(payments));
  const times = 1 + Math.max(0, Math.round((wanted - own) / once));
  const utbetalningsuppgift = Array.from({ length: times }, () => payments).flat();
  const answer = JSON.stringify({
    ...told,
    formansinformation: { ...formansinformation, utbetalningsuppgift },
  });
  return { ...material, exchanges: { ...material.exchanges, FK: { ...FK, answer } } };
}
