import type { AccessLog } from '../../access-log/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import type { LefiAnswer } from '../answer.ts';
import { askingOf } from '../speaker.ts';
import {
  askAsPerson,
  personsContract,
  type AnsweredPerson,
  type AskingPerson,
  type PersonParts,
  type PersonsQuestion,
} from './ask-as-person.ts';
import { hideWhereabouts } from './hide-whereabouts.ts';

/** One question more about somebody protected, answered with what tells where she is. */
export interface AddressWish extends Omit<PersonsQuestion, 'asked' | 'period'> {
  /** Why the case can't do without. */
  readonly reason: string;
}

/**
 * A new question, for FK:GEPI alone, recorded as every question; and that the address was shown, by whom and why, is on record
 * before it is. Her own addresses and nothing else that tells where anybody is. Null, and nothing shown, when she is not
 * protected herself: by the address of somebody near, a protected person could be found. Throws Fault.
 */
export async function revealAddress(
  { reason, ...wish }: AddressWish,
  asking: AskingPerson & { readonly revealing: Mandate },
  parts: PersonParts & { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<(AnsweredPerson & Pick<PersonsQuestion, 'asked' | 'period'>) | null> {
  const { connection, revealing } = asking;
  requireMandate(revealing, 'reveal-lefi-address');
  const today = parts.today();
  const question = { period: { from: today, to: today }, asked: { ovrigInformation: ['FK:GEPI'] } };
  const {
    answer: whole,
    answeredAt,
    personnummer,
  } = await askAsPerson({ ...wish, ...question }, asking, parts);
  const answer = withOwnAddresses(whole);
  if (answer === null) return null;
  await parts.accessLog.recordAct({
    kind: 'reveal',
    act: 'lefi-address-revealed',
    ...askingOf({ mandate: revealing, mayRepresent: [] }, { contract: personsContract, connection }),
    facts: { connectionId: connection.id },
    personal: {
      person: personnummer,
      caseReference: wish.errand.caseReference,
      purpose: reason,
    },
  });
  return { answeredAt, personnummer, ...question, answer, protected: false, isProtectionKnown: true };
}

const people = 'generellPersoninformation';

/** Null: the answer does not say that the person asked about is protected. */
function withOwnAddresses(answer: LefiAnswer): LefiAnswer | null {
  const whole = answer.formansinformation[people] ?? [];
  if (!whole.some(({ skyddad }) => skyddad === true)) return null;
  const hidden = hideWhereabouts(answer).answer;
  const shown = (hidden.formansinformation[people] ?? []).map((person, index) => {
    const adress = whole[index]?.['adress'];
    return adress === undefined ? person : { ...person, adress };
  });
  return { ...hidden, formansinformation: { ...hidden.formansinformation, [people]: shown } };
}
