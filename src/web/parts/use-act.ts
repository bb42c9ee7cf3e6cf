import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { Problem } from './problem.ts';

export interface Act {
  /** While it is being done. */
  readonly busy: Ref<boolean>;
  /** Why the latest one was not done. */
  readonly problem: ShallowRef<Problem | null>;
  /** Does it, one at a time: a second press meanwhile does nothing. What is no Problem is a bug, and thrown. */
  readonly run: (act: () => Promise<void>) => Promise<void>;
}

/** Something that a button does at the server, outside a form (FormPage has its own). */
export function useAct(): Act {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problem.value = error;
    } finally {
      busy.value = false;
    }
  };
  return { busy, problem, run };
}
