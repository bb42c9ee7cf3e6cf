import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { createAutosave, type SaveState } from './create-autosave.ts';
import { Problem } from './problem.ts';

/**
 * Saves a long form while it is being written, before the page is left, and warns when the window is closed on something that
 * is not saved. `source` is what is written; `save` sends it.
 */
export function useAutosave(
  source: WatchSource,
  save: () => Promise<void>,
  waitMs = 1500,
): {
  readonly state: Ref<SaveState>;
  readonly problem: ShallowRef<Problem | null>;
  readonly saveNow: () => Promise<void>;
} {
  const state = ref<SaveState>('unchanged');
  const problem = shallowRef<Problem | null>(null);
  const autosave = createAutosave({
    save,
    waitMs,
    tell: (became, error) => {
      state.value = became;
      problem.value = error instanceof Problem ? error : null;
    },
  });
  watch(source, autosave.changed, { deep: true });
  const warn = (event: BeforeUnloadEvent): void => {
    if (autosave.hasUnsaved()) event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  onBeforeRouteLeave(async () => {
    await autosave.saveNow();
  });
  onBeforeUnmount(() => {
    autosave.stop();
    window.removeEventListener('beforeunload', warn);
  });
  return { state, problem, saveNow: autosave.saveNow };
}
