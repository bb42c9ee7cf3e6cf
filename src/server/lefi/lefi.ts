import type { Fault } from '../../values/fault.ts';
import type { LefiQuestion } from '../../values/lefi-question.ts';
import type { Connection } from '../connections/index.ts';
import type { AvailableTypes } from './answer.ts';
import {
  answerLefiQuestion,
  consentInWords,
  type AnsweredLefi,
  type LefiAsking,
  type LefiParts,
} from './answer-lefi-question.ts';
import { availableTypes } from './available-types.ts';
import type { Consent } from './consent.ts';
import { examineRight, LefiExaminationFault } from './examine-lefi-question.ts';
import { openRegisters } from './registers/ask-registers.ts';
import type { RegisterConfig } from './registers/register-line.ts';
import { askingOf, type Speaker } from './speaker.ts';

/** LEFI Online. What every door to it enters by. */
export interface Lefi {
  /** Throws Fault when the whole question is refused; what a register cannot tell is a deviation or a state. */
  answerLefiQuestion(question: LefiQuestion, asking: LefiAsking): Promise<AnsweredLefi>;
  /** What a question would give now; recorded as an act. Throws Fault when no question would be answered. */
  availableTypes(asking: TypesAsking): Promise<AvailableTypes>;
  /** Recorded by the door before its refusal leaves, for every caller that was identified. */
  recordRefusal(fault: Fault, refused: RefusedLefiAsking): Promise<void>;
  close(): Promise<void>;
}

/** `asIfConsented`: what would be given if the person had consented, for a form in which that is said later. */
interface TypesAsking extends LefiAsking {
  readonly asIfConsented?: true;
}

/** What is known of a refused question; less the earlier it was refused. */
interface RefusedLefiAsking {
  readonly contract: string;
  readonly speaker: Speaker;
  readonly question?: LefiQuestion;
  /** When it was refused before its examination. */
  readonly connection?: Connection | null;
  readonly errand?: LefiAsking['errand'];
  readonly consent?: Consent;
}

export interface LefiSettings extends Omit<LefiParts, 'registers'> {
  readonly registers: { readonly FK: RegisterConfig; readonly PM: RegisterConfig };
}

export function createLefi(settings: LefiSettings): Lefi {
  const registers = openRegisters(settings.registers);
  const parts: LefiParts = { ...settings, registers };
  return {
    answerLefiQuestion: (question, asking) => answerLefiQuestion(question, asking, parts),
    availableTypes: (asking) => showAvailableTypes(asking, parts),
    recordRefusal: (fault, refused) => recordRefusal(fault, refused, parts),
    close: () => registers.close(),
  };
}

/** Exactly what a question now would give, by the same examination of who asks and by which right. */
async function showAvailableTypes(asking: TypesAsking, parts: LefiParts): Promise<AvailableTypes> {
  const registry = parts.registry.current();
  const speaker = await asking.identify(registry);
  const at = { registry, now: parts.now(), today: parts.today(), maxPeriodYears: parts.maxPeriodYears };
  const { consent = null, actorId } = asking;
  const asIf = asking.asIfConsented === true ? { givenOn: parts.today(), reference: '' } : null;
  const { connection, sight } = examineRight(
    { speaker, actorId, consent: consent ?? asIf, purpose: null },
    at,
  );
  const { grounds, profiles } = sight.disclosedBy;
  await parts.accessLog.recordAct({
    kind: 'act',
    act: 'lefi-types-shown',
    ...askingOf(speaker, { contract: asking.contract, connection }),
    facts: { grounds, profiles, consent: consent !== null, asIfConsented: asIf !== null },
    ...(consent === null ? {} : { personal: consentInWords(consent) }),
  });
  return availableTypes(sight.permitted);
}

async function recordRefusal(
  fault: Fault,
  { contract, speaker, question, connection = null, errand, consent }: RefusedLefiAsking,
  { accessLog }: LefiParts,
): Promise<void> {
  const { results, connection: asked } =
    fault instanceof LefiExaminationFault ? fault : { results: [], connection };
  await accessLog.recordRefusal({
    kind: 'refusal',
    ...askingOf(speaker, { contract, connection: asked }),
    code: fault.code,
    examination: results,
    personal: {
      ...(question === undefined ? {} : { person: question.personnummer }),
      ...errand,
      ...consentInWords(consent ?? null),
    },
  });
}
