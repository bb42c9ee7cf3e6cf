import type { Fault } from '../../values/fault.ts';
import type { LefiQuestion } from '../../values/lefi-question.ts';
import type { Connection } from '../connections/index.ts';
import type { LefiAnswer, AvailableTypes } from './answer.ts';
import { answerLefiQuestion, type LefiAsking, type LefiParts } from './answer-lefi-question.ts';
import { availableTypes } from './available-types.ts';
import { LefiExaminationFault, representedConnection } from './examine-lefi-question.ts';
import { socialnamnd } from './profiles/shipped-profiles.ts';
import { openRegisters } from './registers/ask-registers.ts';
import type { RegisterConfig } from './registers/register-line.ts';
import { askingOf, type Speaker } from './speaker.ts';

/** LEFI Online. What every door to it enters by. */
export interface Lefi {
  /** Throws Fault when the whole question is refused; what a register cannot tell is a deviation or a state. */
  answerLefiQuestion(question: LefiQuestion, asking: LefiAsking): Promise<LefiAnswer>;
  /** What the actor may ask for; recorded as an act. Throws Fault 'actor-not-represented'. */
  availableTypes(asking: LefiAsking): Promise<AvailableTypes>;
  /** Recorded by the door before its refusal leaves, for every caller that was identified. */
  recordRefusal(fault: Fault, refused: RefusedLefiAsking): Promise<void>;
  close(): Promise<void>;
}

/** What is known of a refused question; less the earlier it was refused. */
interface RefusedLefiAsking {
  readonly contract: string;
  readonly speaker: Speaker;
  readonly question?: LefiQuestion;
  /** When it was refused before its examination. */
  readonly connection?: Connection | null;
  readonly errand?: LefiAsking['errand'];
}

export interface LefiSettings extends Omit<LefiParts, 'registers' | 'profile'> {
  readonly registers: { readonly FK: RegisterConfig; readonly PM: RegisterConfig };
  /** Default: the illustrative profile of a social welfare board. */
  readonly profile?: LefiParts['profile'];
}

export function createLefi(settings: LefiSettings): Lefi {
  const registers = openRegisters(settings.registers);
  const parts: LefiParts = { ...settings, registers, profile: settings.profile ?? socialnamnd };
  return {
    answerLefiQuestion: (question, asking) => answerLefiQuestion(question, asking, parts),
    availableTypes: (asking) => showAvailableTypes(asking, parts),
    recordRefusal: (fault, refused) => recordRefusal(fault, refused, parts),
    close: () => registers.close(),
  };
}

async function showAvailableTypes(asking: LefiAsking, parts: LefiParts): Promise<AvailableTypes> {
  const speaker = await asking.identify(parts.registry.current());
  const connection = representedConnection({ speaker, actorId: asking.actorId }, parts.now());
  if (connection === null) throw new LefiExaminationFault('actor-not-represented', [], null);
  await parts.accessLog.recordAct({
    kind: 'act',
    act: 'lefi-types-shown',
    ...askingOf(speaker, { contract: asking.contract, connection }),
    facts: { profile: parts.profile.name },
  });
  return availableTypes(parts.profile.permitted);
}

async function recordRefusal(
  fault: Fault,
  { contract, speaker, question, connection = null, errand }: RefusedLefiAsking,
  { accessLog }: LefiParts,
): Promise<void> {
  const { results, connection: asked } =
    fault instanceof LefiExaminationFault ? fault : { results: [], connection };
  await accessLog.recordRefusal({
    kind: 'refusal',
    ...askingOf(speaker, { contract, connection: asked }),
    code: fault.code,
    examination: results,
    personal: { ...(question === undefined ? {} : { person: question.personnummer }), ...errand },
  });
}
