import type { Code, Initiative, InitiativeToAdd, InitiativeToEdit } from '../finsam-api.ts';

/** An initiative while it is being written: nothing chosen is ''. */
export interface InitiativeDraft {
  orientation: Initiative['orientation'] | '';
  followUpMethod: Initiative['followUpMethod'] | '';
  esfFinanced: boolean | null;
  name: string;
  focus: string;
  targetGroups: string[];
  description: string;
  startsOn: string;
  endsOn: string;
}

export const emptyDraft: Readonly<InitiativeDraft> = {
  orientation: '',
  followUpMethod: '',
  esfFinanced: null,
  name: '',
  focus: '',
  targetGroups: [],
  description: '',
  startsOn: '',
  endsOn: '',
};

export function draftOf(initiative: Initiative): InitiativeDraft {
  const { orientation, followUpMethod, esfFinanced, name, description, startsOn, endsOn } = initiative;
  return {
    ...{ orientation, followUpMethod, esfFinanced, name, description, startsOn },
    endsOn: endsOn ?? '',
    focus: initiative.focus.code,
    targetGroups: initiative.targetGroups.map(({ code }) => code),
  };
}

/** What follows from the orientation: women and men are always counted in an individual initiative. */
export function withOrientation(
  draft: InitiativeDraft,
  orientation: Initiative['orientation'],
): InitiativeDraft {
  if (draft.orientation === orientation) return draft;
  const followUpMethod = orientation === 'individual' ? 'women-and-men' : '';
  return { ...draft, orientation, followUpMethod, focus: '' };
}

/** As it is sent. Throws when a question is unanswered, which no step lets through. */
export function toAdd(draft: InitiativeDraft): InitiativeToAdd {
  const { orientation, followUpMethod, esfFinanced } = draft;
  if (orientation === '' || followUpMethod === '' || esfFinanced === null)
    throw new Error('an initiative is added with every question answered');
  return { orientation, followUpMethod, esfFinanced, ...fieldsOf(draft) };
}

/** What may be changed, made from the version that was read. */
export function toEdit(draft: InitiativeDraft, expectedVersion: number): InitiativeToEdit {
  return { expectedVersion, ...fieldsOf(draft) };
}

function fieldsOf({ name, focus, targetGroups, description, startsOn, endsOn }: InitiativeDraft) {
  return { name, focus, targetGroups, description, startsOn, endsOn: endsOn === '' ? null : endsOn };
}

/** Those that may be chosen now, and one that was chosen when it could be. */
export function codesToChoose(
  codes: readonly Code[],
  list: Code['list'],
  { orientation, chosen }: { orientation: string | null; chosen: readonly string[] },
): readonly Code[] {
  return codes.filter(
    (one) =>
      one.list === list &&
      (one.orientation === null || one.orientation === orientation) &&
      (one.mayBeChosen || chosen.includes(one.code)),
  );
}
