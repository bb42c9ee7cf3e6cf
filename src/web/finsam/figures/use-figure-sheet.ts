import { computed, reactive, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { FieldMistake } from '../../parts/problem.ts';
import {
  afterConflicts,
  changesOf,
  keyOf,
  mistakesOf,
  reasonKeyOf,
  textOf,
  valueOf,
  type FigureCell,
  type FigureChange,
  type FigureName,
} from '../figure-sheet.ts';
import type { FigureConflict } from '../finsam-api.ts';

/** Figures that are being written: what is typed is kept until it is saved or taken back, whatever the server says. */
export interface FigureSheet {
  /** With what somebody else set in the meantime, once it is known. */
  readonly cells: ComputedRef<readonly FigureCell[]>;
  readonly changes: ComputedRef<readonly FigureChange[]>;
  readonly mistakes: ComputedRef<ReadonlyMap<string, string>>;
  readonly conflicts: Readonly<ShallowRef<readonly FigureConflict[]>>;
  readonly isLocked: Ref<boolean>;
  find(name: FigureName): FigureCell | null;
  textOf(cell: FigureCell): string;
  valueOf(cell: FigureCell): number | null;
  isChanged(cell: FigureCell): boolean;
  write(cell: FigureCell, text: string): void;
  commentOf(cell: FigureCell): string;
  comment(cell: FigureCell, text: string): void;
  reasonOf(name: Pick<FigureName, 'initiativeId' | 'period'>): string;
  giveReason(name: Pick<FigureName, 'initiativeId' | 'period'>, text: string): void;
  /** The server's mistakes, whose pointers name a place in the changes that were sent. */
  showMistakes(sent: readonly FigureChange[], mistakes: readonly FieldMistake[]): readonly FieldMistake[];
  /** Somebody else has set these since: the next save is made from theirs. */
  meet(conflicts: readonly FigureConflict[]): void;
  /** What somebody else set instead of what was written. */
  takeTheirs(conflict: FigureConflict): void;
  forget(): void;
}

export function useFigureSheet(given: () => readonly FigureCell[], isLocked: () => boolean): FigureSheet {
  const typed = {
    texts: reactive(new Map<string, string>()),
    comments: reactive(new Map<string, string>()),
    reasons: reactive(new Map<string, string>()),
  };
  const met = shallowRef<readonly FigureConflict[]>([]);
  const conflicts = shallowRef<readonly FigureConflict[]>([]);
  const told = ref(new Map<string, string>());
  const cells = computed(() => afterConflicts(given(), met.value));
  const byKey = computed(() => new Map(cells.value.map((cell) => [keyOf(cell), cell])));
  const changes = computed(() => changesOf(cells.value, typed));
  return {
    cells,
    changes,
    conflicts,
    isLocked: computed(isLocked),
    mistakes: computed(() => new Map([...told.value, ...mistakesOf(cells.value, typed)])),
    find: (name) => byKey.value.get(keyOf(name)) ?? null,
    textOf: (cell) => textOf(cell, typed),
    valueOf: (cell) => valueOf(cell, typed),
    isChanged: (cell) => changes.value.some(({ key }) => key === keyOf(cell)),
    write: (cell, text) => {
      typed.texts.set(keyOf(cell), text);
      told.value.delete(keyOf(cell));
    },
    commentOf: (cell) => typed.comments.get(keyOf(cell)) ?? cell.state.comment,
    comment: (cell, text) => {
      typed.comments.set(keyOf(cell), text);
      told.value.delete(keyOf(cell));
    },
    reasonOf: (name) => typed.reasons.get(reasonKeyOf(name)) ?? '',
    giveReason: (name, text) => {
      typed.reasons.set(reasonKeyOf(name), text);
      for (const { key } of changes.value) if (key.startsWith(reasonKeyOf(name))) told.value.delete(key);
    },
    showMistakes: (sent, mistakes) => {
      const { byKey: placed, homeless } = placeMistakes(sent, mistakes);
      told.value = placed;
      return homeless;
    },
    meet: (known) => {
      conflicts.value = known;
      met.value = [...met.value, ...known];
    },
    takeTheirs: (conflict) => {
      typed.texts.delete(keyOf(conflict));
      typed.comments.delete(keyOf(conflict));
      conflicts.value = conflicts.value.filter((one) => one !== conflict);
    },
    forget: () => {
      for (const map of Object.values(typed)) map.clear();
      met.value = [];
      told.value = new Map();
      conflicts.value = [];
    },
  };
}

/** Which of the changes that were sent each mistake is about, by its pointer: '/changes/3/value'. */
function placeMistakes(sent: readonly FigureChange[], mistakes: readonly FieldMistake[]) {
  const placed = mistakes.map((mistake) => ({
    mistake,
    change: sent[Number(/^\/changes\/(\d+)/.exec(mistake.pointer)?.[1])],
  }));
  const homeless = placed.filter(({ change }) => change === undefined).map(({ mistake }) => mistake);
  const byKey = new Map(
    placed.flatMap(({ mistake, change }) => (change === undefined ? [] : [[change.key, mistake.message]])),
  );
  return { byKey, homeless };
}
