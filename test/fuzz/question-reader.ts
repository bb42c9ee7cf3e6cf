import fc from 'fast-check';
import { expect } from 'vitest';
import { readContract } from '../../src/server/endpoints/ssbtek-v10/contract.ts';
import { readMessage, type Asked, type Message } from '../../src/server/endpoints/ssbtek-v10/read-message.ts';
import { writeAnswer } from '../../src/server/endpoints/ssbtek-v10/write-answer.ts';
import { agencies } from '../../src/values/agency.ts';
import { Fault } from '../../src/values/fault.ts';
import type { Outcomes } from '../../src/values/outcome.ts';
import type { Question } from '../../src/values/question.ts';
import { aPerson, anotherPerson } from '../builders.ts';
import { xmlDictionary } from './xml-dictionary.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { libxml2Says, type Said } from './libxml2-says.ts';
import { mutate, mutations, sometimes } from './mutate.ts';
import { writeQuestion, writtenQuestions } from './written-question.ts';

const contract = readContract();
const limits = { depth: 64 };
const ns = { b: 'http://schema.forsakringskassan.se/integration/ssbt/10' };
const asked = {
  person: aPerson,
  organisationsnummer: '162120001231',
  actorId: '099-01',
  lefiJson: JSON.stringify({ personnummer: aPerson, formansinformation: ['FK:BOB'] }),
};

/**
 * The SOAP door's reading alone: hostile texts in every field, written in every way, some of them damaged. What is read
 * is what libxml2 reads, what is echoed says the same and is valid where it is put, and all else is a Fault.
 */
export const questionReader = fuzzTarget({
  name: 'question reader',
  cases: fc.record({
    question: writtenQuestions(asked),
    changes: sometimes(mutations(xmlDictionary(aPerson, anotherPerson))),
  }),
  mustMeet: ['read', 'echoed', 'not-xml', 'question-malformed'],
  check: ({ question, changes }) => {
    const { bytes, charset } = writeQuestion(question);
    const message = { bytes: mutate(bytes, changes), charset };
    const read = orFault(message);
    return libxml2Says(message.bytes, { charset, schema: contract.schema }, (said) => {
      if (read instanceof Fault) {
        expectRefusable(read, said);
        return [read.code];
      }
      expect(said).toMatchObject({ isWellFormed: true, hasDoctype: false });
      if (read.operation !== 'hamtaBastjanstInformation') return ['ping'];
      expect(said.isValid).toBe(true);
      expect(textsOf(read.question)).toEqual(textsIn(said));
      if (read.asWritten === null) return ['read'];
      expectSameEcho(read.question, read.asWritten, said);
      return ['read', 'echoed'];
    });
  },
});

function orFault(message: Message): Asked | Fault {
  try {
    return readMessage(message, { contract, limits }, { operation: 'hamtaBastjanstInformation' });
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** A year outside four digits is the one thing that the schema takes and we do not. */
function expectRefusable(fault: Fault, said: Said): void {
  if (fault.code === 'not-xml') expect(said.isWellFormed).toBe(false);
  if (fault.code === 'question-malformed' && said.isValid) {
    const isOtherwiseNone = said.texts("/*/*[local-name()='Body']/*").length !== 1;
    expect(isOtherwiseNone || fault.facts.rule === 'Året ska ha fyra siffror.').toBe(true);
  }
  expect(JSON.stringify(fault.facts)).not.toMatch(/\d{8}/);
}

function textsOf(question: Question): unknown[] {
  const { askedAt, correlationId, asker, person, caseReference, purpose, legalGround, processors } = question;
  return [
    ...[askedAt, correlationId, asker.organisationsnummer, asker.name, asker.caseworker],
    ...[
      person,
      caseReference,
      purpose,
      legalGround,
      processors.map(({ name }) => name),
      Object.keys(question.agencies),
    ],
    question.agencies.FK?.lefi?.json,
  ];
}

function textsIn(said: Said): unknown[] {
  const general = '/*/*/b:hamtaBastjanstInformation/b:generellaFrageparametrar';
  const [askedAt, correlationId, number, name, caseworker, person, reference, purpose, ground] = [
    ...[
      'frageTidpunkt',
      'korrelationsid',
      'ingivare/b:organisationsnummer',
      'ingivare/b:namn',
      'ingivare/b:handlaggare',
    ],
    ...['personidentitet', 'arendeidentitet', 'syfte', 'lagtext'],
  ].map((path) => said.texts(`${general}/b:${path}`, ns)[0]);
  const included = agencies.filter(
    (agency) =>
      said.texts(`//b:${agency}[normalize-space(@inkludera)='true' or normalize-space(@inkludera)='1']`, ns)
        .length > 0,
  );
  const json = said.texts(
    "//b:FK[normalize-space(@inkludera)='true' or normalize-space(@inkludera)='1']//b:lefiJsonFraga",
    ns,
  )[0];
  return [
    ...[
      askedAt?.trim(),
      correlationId,
      number?.trim(),
      name,
      caseworker,
      person?.trim(),
      reference,
      purpose,
      ground,
    ],
    ...[said.texts(`${general}/b:personuppgiftsbitrade/b:namn`, ns), included],
    json === undefined ? undefined : new TextDecoder().decode(Buffer.from(json, 'base64')),
  ];
}

const nothing = Object.fromEntries(agencies.map((agency) => [agency, { kind: 'not-asked' }])) as Outcomes;

function expectSameEcho(question: Question, asWritten: string, said: Said): void {
  const answer = Buffer.from(writeAnswer(question, { outcomes: nothing }, asWritten));
  libxml2Says(answer, { charset: 'utf-8', schema: contract.schema }, (again) => {
    expect(again.isValid).toBe(true);
    expect(again.canonical("/*/*/*/*[local-name()='fraga']/*")).toEqual(
      said.canonical("/*/*[local-name()='Body']/*/*"),
    );
    expect(again.texts('//b:korrelationsid', ns)[0]).toBe(question.correlationId);
  });
}
