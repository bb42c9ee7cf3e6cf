import { onScopeDispose, shallowRef, watch, type ShallowRef, type WatchSource } from 'vue';
import { useRouter } from 'vue-router';
import { Problem } from './problem.ts';
import { askSession } from './session.ts';

/** What became of something asked of the server. */
type Asked<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'forbidden'; readonly problem: Problem }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface Asking<Value> {
  readonly asked: Readonly<ShallowRef<Asked<Value>>>;
  /** Asks again, and shows the old value until the new one is here. */
  again(): Promise<void>;
}

/**
 * Asks the server when the page opens, and again when `when` changes. Whoever is not logged in is sent to the login page
 * and comes back here. An answer that is overtaken by a later question is thrown away.
 */
export function useAsked<Value>(ask: () => Promise<Value>, when?: WatchSource): Asking<Value> {
  const router = useRouter();
  const asked = shallowRef<Asked<Value>>({ kind: 'loading' });
  let latest = 0;
  const again = async (): Promise<void> => {
    const mine = ++latest;
    const became = await outcomeOf(ask);
    if (mine !== latest) return;
    if (became.kind === 'failed' && became.problem.status === 401) {
      await router.replace({ name: 'login', query: { till: router.currentRoute.value.fullPath } });
      await askSession(); // what the browser knew of it is over, and the login page says why
    } else asked.value = became;
  };
  onScopeDispose(() => {
    latest += 1;
  });
  // After the page has been drawn anew: one that is left, and with it the address that it reads, asks nothing more.
  if (when !== undefined)
    watch(
      when,
      () => {
        asked.value = { kind: 'loading' };
        void again();
      },
      { flush: 'post' },
    );
  void again();
  return { asked, again };
}

async function outcomeOf<Value>(ask: () => Promise<Value>): Promise<Asked<Value>> {
  try {
    return { kind: 'done', value: await ask() };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: error.status === 403 ? 'forbidden' : 'failed', problem: error };
  }
}
