import type { FaultCode } from '../../values/fault.ts';
import { isValidAt } from '../connections/index.ts';
import type { Examined } from './examined.ts';
import { isAskedInAssuredName, namedAskerNow } from './named-asker-now.ts';
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
    // Anslutningsavtal 3.1, 5.1 and bilaga 2: a caseworker has signed her assurance; an automated system has an owner.
    name: 'caseworker-assured',
    version: 1,
    refusesWith: 'caseworker-not-assured',
    test: ({ connection, question, now }) => {
      if (connection === null || isAskedInAssuredName(question, connection, now)) return 'passed';
      return connection.acceptsUnassured.some((grace) => isValidAt(grace, now)) ? 'warned' : 'refused';
    },
  },
  {
    // A contact centre asks only when an application is intended and passed on for investigation.
    name: 'contact-centre-prepares-application',
    version: 1,
    refusesWith: 'contact-centre-purpose',
    test: ({ connection, question, now, limits }) => {
      if (connection === null || namedAskerNow(question, connection, now)?.unitKind !== 'contact-centre')
        return 'passed';
      return holds(limits.contactCentrePurposes.some((purpose) => sameText(purpose, question.purpose)));
    },
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

function sameText(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return plain(one) === plain(other);
}

function isRegistered({ connection, now }: Examined) {
  return ({ organisationsnummer }: { organisationsnummer: string }) =>
    connection !== null &&
    connection.processors.some(
      (processor) => processor.organisationsnummer === organisationsnummer && isValidAt(processor, now),
    );
}
