import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAutosave, type SaveState } from './create-autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aDraft(save: (text: string) => Promise<void>) {
  const states: SaveState[] = [];
  let text = '';
  const autosave = createAutosave({
    save: () => save(text),
    waitMs: 1000,
    tell: (state) => states.push(state),
  });
  const write = (written: string) => {
    text = written;
    autosave.changed();
  };
  return { autosave, states, write };
}

test('what is written is saved once, when the writing has paused', async () => {
  const saved: string[] = [];
  const { states, write } = aDraft((text) => Promise.resolve(void saved.push(text)));
  write('S');
  await vi.advanceTimersByTimeAsync(900);
  write('Stor');
  await vi.advanceTimersByTimeAsync(999);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['Stor']);
  expect(states.at(-1)).toBe('saved');
});

test('what is written while a save is under way is saved after it', async () => {
  const saved: string[] = [];
  let finish = (): void => undefined;
  const { autosave, write } = aDraft((text) => {
    saved.push(text);
    return new Promise((resolve) => (finish = resolve));
  });
  write('first');
  const done = autosave.saveNow();
  write('second');
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(['first', 'second']);
  expect(autosave.hasUnsaved()).toBe(true);
  finish();
  await done;
  expect(autosave.hasUnsaved()).toBe(false);
});

test('a failed save is told, keeps what was written and is tried again at the next change', async () => {
  const saved: string[] = [];
  let isDown = true;
  const { autosave, states, write } = aDraft((text) =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve(void saved.push(text)),
  );
  write('one');
  await autosave.saveNow();
  expect(states.at(-1)).toBe('failed');
  expect(autosave.hasUnsaved()).toBe(true);
  isDown = false;
  write('one two');
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual(['one two']);
  expect(states.at(-1)).toBe('saved');
});
