import { Gauge, type Registry } from 'prom-client';

/** Letters by their state, in one process of the installation. `counts`: null before they have been counted. */
export function gaugeLetters(
  registry: Registry,
  counts: () => Readonly<Record<string, number>> | null,
): void {
  new Gauge({
    name: 'samsvar_letters',
    help: 'Letters, by what has become of them',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(counts() ?? {})) this.set({ state }, count);
    },
  });
}
