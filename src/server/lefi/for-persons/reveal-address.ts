import type { AccessLog } from '../../access-log/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { askingOf } from '../speaker.ts';
import {
  askAsPerson,
  personsContract,
  type AnsweredPerson,
  type AskingPerson,
  type PersonParts,
  type PersonsQuestion,
} from './ask-as-person.ts';

/** One question more about somebody protected, answered with what tells where she is. */
export interface AddressWish extends Omit<PersonsQuestion, 'asked' | 'period'> {
  /** Why the case can't do without. */
  readonly reason: string;
}

/**
 * A new question, for FK:GEPI alone, recorded as every question; and that the address was shown, by whom and why, is on record
 * before it is. Throws Fault.
 */
export async function revealAddress(
  { reason, ...wish }: AddressWish,
  asking: AskingPerson & { readonly revealing: Mandate },
  parts: PersonParts & { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<AnsweredPerson & Pick<PersonsQuestion, 'asked' | 'period'>> {
  const { connection, revealing } = asking;
  requireMandate(revealing, 'reveal-lefi-address');
  const today = parts.today();
  const question = { period: { from: today, to: today }, asked: { ovrigInformation: ['FK:GEPI'] } };
  const answered = await askAsPerson({ ...wish, ...question }, asking, parts);
  await parts.accessLog.recordAct({
    kind: 'reveal',
    act: 'lefi-address-revealed',
    ...askingOf({ mandate: revealing, mayRepresent: [] }, { contract: personsContract, connection }),
    facts: { connectionId: connection.id },
    personal: {
      person: answered.personnummer,
      caseReference: wish.errand.caseReference,
      purpose: reason,
    },
  });
  return { ...answered, ...question, protected: false };
}
