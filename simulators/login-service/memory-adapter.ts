import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What the login service remembers, for as long as it runs and each thing lives. */
export function memoryAdapter(): AdapterFactory {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  return (model) => adapterOf(model, kept);
}

type Kept = Map<string, { readonly payload: AdapterPayload; readonly until: number }>;

function adapterOf(model: string, kept: Kept): Adapter {
  const named = (id: string) => `${model} ${id}`;
  const find = (id: string) => {
    const found = kept.get(named(id));
    return Promise.resolve(found !== undefined && found.until > Date.now() ? found.payload : undefined);
  };
  const all = () => [...kept].filter(([name]) => name.startsWith(`${model} `));
  return {
    upsert: (id, payload, expiresIn) => {
      for (const [name, { until }] of kept) if (until <= Date.now()) kept.delete(name);
      const until = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1_000;
      kept.set(named(id), { payload, until });
      return Promise.resolve();
    },
    find,
    findByUid: (uid) => Promise.resolve(all().find(([, { payload }]) => payload.uid === uid)?.[1].payload),
    findByUserCode: () => Promise.resolve(undefined),
    // A code that has been used is remembered as used: whoever comes with it again is refused.
    consume: async (id) => {
      const payload = await find(id);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: (id) => {
      kept.delete(named(id));
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [name, { payload }] of all()) if (payload.grantId === grantId) kept.delete(name);
      return Promise.resolve();
    },
  };
}
