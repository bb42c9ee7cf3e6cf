import { effectScope, reactive, shallowRef, watch, type ShallowRef } from 'vue';
import { mentionsPersonnummer } from '../../values/mentions-personnummer.ts';
import { hasLoggedOutHere, useSession } from '../parts/session.ts';
import type { Question, WrappedAnswer } from './lefi-api.ts';
import type { WrittenQuestion } from './question-mistakes.ts';
import type { PartKey } from './question-parts.ts';

/** What is written in the form, whose actor it is for included. */
export interface KeptQuestion extends WrittenQuestion {
  connectionId: string;
  personnummer: string;
  case: string;
  purpose: string;
  from: string;
  to: string;
  codes: string[];
  parts: PartKey[];
  consentOn: string;
  consentReference: string;
  /** A question with it has been answered: it was that person's. */
  consentIsUsed: boolean;
}

/** A question that was answered, and its answer: on the screen, and nowhere when the page is gone. */
export interface Answered {
  readonly connectionId: string;
  /** Who answers for how it is shown. */
  readonly operator: string;
  readonly question: Question;
  readonly answer: WrappedAnswer;
}

const nothing = (): KeptQuestion => ({
  connectionId: '',
  personnummer: '',
  case: '',
  purpose: '',
  from: '',
  to: '',
  codes: [],
  parts: ['beslut', 'preliminara', 'utbetalningar', 'ovrigt'],
  consentOn: '',
  consentReference: '',
  consentIsUsed: false,
});

const kept = reactive<KeptQuestion>(nothing());
const answered = shallowRef<Answered | null>(null);
let whose: string | null = null;
let follows = false;

/**
 * The form's values, kept while one goes between question and answer, and over a reload as far as they are no personal data.
 * Whoever logs out takes them along, and the answer; so does another person who logs in.
 */
export function useKeptQuestion(): KeptQuestion {
  follow();
  return kept;
}

/** The answer on the screen; null when there is none. */
export function useAnswered(): Readonly<ShallowRef<Answered | null>> {
  follow();
  return answered;
}

export function showAnswer(one: Answered): void {
  answered.value = one;
}

export function forgetAnswer(): void {
  answered.value = null;
}

function follow(): void {
  if (follows) return;
  follows = true;
  // Not the page's own that happened to be first: that one's watching ends when it is left.
  effectScope(true).run(followSession);
  // Who leaves for another site and comes back by the browser's own button finds no answer.
  window.addEventListener('pagehide', forgetAnswer);
}

function followSession(): void {
  const session = useSession();
  watch(
    session,
    ({ person, endsAt }) => {
      if (person === null) {
        forgetAnswer();
        if (hasLoggedOutHere()) forgetAll();
        return;
      }
      if (whose !== null && whose !== person.name) forgetAll();
      if (whose === null) Object.assign(kept, storedFor(endsAt));
      whose = person.name;
    },
    { immediate: true },
  );
  watch(kept, () => {
    if (session.value.person !== null) store(session.value.endsAt);
  });
}

function forgetAll(): void {
  forgetAnswer();
  Object.assign(kept, nothing());
  whose = null;
  window.sessionStorage.removeItem(place);
}

const place = 'samsvar-fraga';

/** Never the person asked about. A case's number has been seen to be a person's: then it is not kept either. */
function store(session: string | null): void {
  const { connectionId, purpose, from, to, codes, parts } = kept;
  const ownCase = mentionsPersonnummer(kept.case) ? '' : kept.case;
  const own = mentionsPersonnummer(purpose) ? '' : purpose;
  window.sessionStorage.setItem(
    place,
    JSON.stringify({ session, connectionId, case: ownCase, purpose: own, from, to, codes, parts }),
  );
}

/** What was kept in the same login; nothing of another's. */
function storedFor(session: string | null): Partial<KeptQuestion> {
  const text = window.sessionStorage.getItem(place);
  if (text === null) return {};
  const { session: ofSession, ...stored } = JSON.parse(text) as Partial<KeptQuestion> & { session?: string };
  return ofSession === session ? stored : {};
}
