import { onBeforeUnmount, onMounted } from 'vue';

/**
 * F2 anywhere on the page: the next question. No browser and no screen reader has taken it without other keys, and it is no
 * character that somebody might be writing (WCAG 2.1.4).
 */
export function useNextQuestionKey(act: () => void): void {
  useKey((event) => event.key === 'F2' && !hasModifier(event), act);
}

/** Ctrl and Enter, or ⌘ and Enter, wherever in the form one is. */
export function useSendKey(act: () => void): void {
  useKey(
    (event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey,
    act,
  );
}

function hasModifier({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}

function useKey(is: (event: KeyboardEvent) => boolean, act: () => void): void {
  const hear = (event: KeyboardEvent): void => {
    // What is behind an open dialog can't be reached, by these keys either.
    if (event.repeat || !is(event) || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    act();
  };
  onMounted(() => {
    document.addEventListener('keydown', hear);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', hear);
  });
}
