/** What has become of what is being written. */
export type SaveState = 'unchanged' | 'waiting' | 'saving' | 'saved' | 'failed';

export interface Autosave {
  /** Something was written: it is saved when nothing more is written for a while. */
  readonly changed: () => void;
  /** Saves at once what is not saved; resolves when all that was written before is saved or has failed. */
  readonly saveNow: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
  readonly stop: () => void;
}

/**
 * Saves while somebody writes: one save at a time, and what is written meanwhile is saved after it. After a failure it tries
 * again at the next change. `save` must not throw for anything but a failed save.
 */
export function createAutosave({
  save,
  waitMs,
  tell,
}: {
  readonly save: () => Promise<void>;
  readonly waitMs: number;
  readonly tell: (state: SaveState, error?: unknown) => void;
}): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let saving: Promise<void> | null = null;

  const hasUnsaved = (): boolean => dirty;
  const run = async (): Promise<void> => {
    let hasFailed = false;
    while (hasUnsaved() && !hasFailed) {
      dirty = false;
      tell('saving');
      try {
        await save();
        tell(hasUnsaved() ? 'waiting' : 'saved');
      } catch (error) {
        dirty = true;
        hasFailed = true;
        tell('failed', error);
      }
    }
  };
  const saveNow = (): Promise<void> => {
    clearTimeout(timer);
    saving ??= run().finally(() => {
      saving = null;
    });
    return saving;
  };
  return {
    changed: () => {
      dirty = true;
      if (saving === null) tell('waiting');
      clearTimeout(timer);
      timer = setTimeout(() => void saveNow(), waitMs);
    },
    saveNow,
    hasUnsaved: () => hasUnsaved() || saving !== null,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
