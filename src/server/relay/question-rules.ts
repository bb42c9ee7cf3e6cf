import type { FaultCode } from '../../values/fault.ts';
import { isValidAt } from '../connections/index.ts';
import type { Examined } from './examined.ts';
import { isInForce } from './legal-grounds.ts';

/** A rule that refuses the whole question. `version` grows when what it tests changes, so that old records keep their meaning. */
export interface QuestionRule {
  readonly name: string;
  readonly version: number;
  readonly refusesWith: FaultCode;
  readonly test: (examined: Examined) => 'passed' | 'warned' | 'refused';
}

const holds = (condition: boolean) => (condition ? 'passed' : 'refused');

/** In the order they are told: who, on whose behalf, about whom, when, why. */
export const questionRules: readonly QuestionRule[] = [
  {
    name: 'caller-speaks-for-connection',
    version: 1,
    refusesWith: 'connection-not-callers',
    test: ({ connection }) => holds(connection !== null),
  },
  {
    name: 'connection-active',
    version: 1,
    refusesWith: 'connection-not-active',
    test: ({ connection, now }) => holds(connection === null || isValidAt(connection, now)),
  },
  {
    name: 'processors-registered',
    version: 1,
    refusesWith: 'processor-not-registered',
    test: (examined) => holds(examined.question.processors.every(isRegistered(examined))),
  },
  {
    name: 'person-exists-in-form',
    version: 1,
    refusesWith: 'person-not-valid',
    test: ({ person }) => holds(person !== null),
  },
  {
    name: 'period-in-order',
    version: 1,
    refusesWith: 'period-reversed',
    test: ({ question: { period } }) => holds(period.from <= period.to),
  },
  {
    name: 'purpose-given',
    version: 1,
    refusesWith: 'purpose-missing',
    test: ({ question }) => holds(question.purpose.trim() !== ''),
  },
  {
    name: 'legal-ground-given',
    version: 1,
    refusesWith: 'legal-ground-missing',
    test: ({ question }) => holds(question.legalGround.trim() !== ''),
  },
  {
    name: 'legal-ground-in-force',
    version: 1,
    refusesWith: 'legal-ground-not-in-force',
    test: ({ question, connection, limits, today }) => {
      if (isInForce(question.legalGround, limits.legalGrounds, today)) return 'passed';
      return connection?.legalGroundNotInForce === 'refuse' ? 'refused' : 'warned';
    },
  },
];

function isRegistered({ connection, now }: Examined) {
  return ({ organisationsnummer }: { organisationsnummer: string }) =>
    connection !== null &&
    connection.processors.some(
      (processor) => processor.organisationsnummer === organisationsnummer && isValidAt(processor, now),
    );
}
