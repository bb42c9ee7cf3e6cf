import { agencies, type AgencyCode } from '../../values/agency.ts';
import { Fault } from '../../values/fault.ts';
import type { Refused } from '../../values/outcome.ts';
import { writtenLefiQuestion } from '../../values/lefi-question.ts';
import { parsePersonidentitet } from '../../values/personnummer.ts';
import { askedAgencies, type Question } from '../../values/question.ts';
import type { RuleResult } from '../access-log/index.ts';
import type { Connection } from '../connections/index.ts';
import { refuseAgency } from './agency-refusals.ts';
import { agencyRules } from './agency-rules.ts';
import { chooseConnection } from './choose-connection.ts';
import type { Examined, ExaminationLimits, Speaker } from './examined.ts';
import { questionRules } from './question-rules.ts';

/** What the prövning found: every rule that was tested with its result, and what may be asked. */
export interface Examination {
  readonly connection: Connection;
  readonly results: readonly RuleResult[];
  /** Agencies to ask, in the contract's order. */
  readonly granted: readonly AgencyCode[];
  /** Agencies that are refused without being asked. */
  readonly refused: Readonly<Partial<Record<AgencyCode, Refused>>>;
}

/** The whole question is refused. Carries what was tested, for the record. */
export class ExaminationFault extends Fault {
  readonly results: readonly RuleResult[];
  readonly connectionId: string | null;

  constructor(fault: Pick<Fault, 'code'>, results: readonly RuleResult[], connectionId: string | null) {
    super(fault.code, 'the examination refuses the question');
    this.results = results;
    this.connectionId = connectionId;
  }
}

/**
 * Tests every rule, also after one has refused, so that the record can say all that was tested (HFD 2015 ref. 61: each
 * question is examined before release). Throws ExaminationFault with the first refusing rule's code.
 */
export function examineQuestion(
  question: Question,
  speaker: Speaker,
  at: { now: number; today: Examined['today']; limits: ExaminationLimits },
): Examination {
  const examined = lookAt(question, speaker, at);
  const onQuestion = questionRules.map((rule) => ({ rule, result: rule.test(examined) }));
  const onAgencies = testAgencies(examined);
  const results = [
    ...onQuestion.map(({ rule, result }) => ({ rule: rule.name, version: rule.version, result })),
    ...onAgencies.results,
  ];
  const refusing = onQuestion.find(({ result }) => result === 'refused');
  if (refusing !== undefined || examined.connection === null) {
    throw new ExaminationFault(
      { code: refusing?.rule.refusesWith ?? 'connection-not-callers' },
      results,
      examined.connection?.id ?? null,
    );
  }
  return {
    connection: examined.connection,
    results,
    granted: onAgencies.granted,
    refused: onAgencies.refused,
  };
}

function lookAt(
  question: Question,
  speaker: Speaker,
  at: Pick<Examined, 'now' | 'today' | 'limits'>,
): Examined {
  const lefi = question.agencies.FK?.lefi;
  return {
    question,
    speaker,
    connection: chooseConnection(question, speaker.maySpeakFor, at.now),
    person: parsePersonidentitet(question.person),
    lefi: lefi === undefined ? null : (writtenLefiQuestion(lefi)?.question ?? null),
    ...at,
  };
}

function testAgencies(examined: Examined) {
  const results: RuleResult[] = [];
  const refused: Partial<Record<AgencyCode, Refused>> = {};
  const asked = askedAgencies(examined.question, agencies);
  for (const agency of asked) {
    for (const rule of agencyRules) {
      if (!rule.agencies.includes(agency)) continue;
      const holds = rule.holds(examined, agency);
      results.push({ rule: rule.name, version: rule.version, result: holds ? 'passed' : 'refused', agency });
      // The first rule that does not hold names the reason.
      if (!holds) refused[agency] ??= refuseAgency(rule.refusesWith);
    }
  }
  return { results, refused, granted: asked.filter((agency) => refused[agency] === undefined) };
}
