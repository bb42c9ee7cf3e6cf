import fc from 'fast-check';
import { expect } from 'vitest';
import { contractSchema } from '../../src/server/base-services/contract-schemas.ts';
import { readFindings } from '../../src/server/base-services/index.ts';
import { readContract } from '../../src/server/endpoints/ssbtek-v10/contract.ts';
import { writeAnswer } from '../../src/server/endpoints/ssbtek-v10/write-answer.ts';
import { charsetOf } from '../../src/server/soap/index.ts';
import { agencies } from '../../src/values/agency.ts';
import type { Outcome, Outcomes } from '../../src/values/outcome.ts';
import { anotherPerson } from '../builders.ts';
import { languages, type OrdinaryAnswer } from './ordinary-answers.ts';
import { fuzzTarget, type FuzzTarget } from './fuzz-target.ts';
import { jsonDictionary } from './json-dictionary.ts';
import { libxml2Says } from './libxml2-says.ts';
import { mutate, mutations, sometimes } from './mutate.ts';
import { xmlDictionary } from './xml-dictionary.ts';

const { schema } = readContract();
const usual = Array.from({ length: 12 }, () => null);

/**
 * Each agency's answers with some bytes changed, as its adapter reads them: always an Outcome, never an answer out of
 * what is broken, nothing passed on that would break the compiled answer, and findings out of whatever is passed on.
 */
export function agencyReader(answers: readonly OrdinaryAnswer[]): FuzzTarget {
  const groups = agencies.map((agency) => answers.filter((one) => one.agency === agency));
  const person = answers[0]!.question.person;
  return fuzzTarget({
    name: 'readers of agencies’ answers',
    cases: fc.nat(groups.length - 1).chain((group) =>
      fc.record({
        group: fc.constant(group),
        which: fc.nat(groups[group]!.length - 1),
        status: fc.constantFrom(...usual, 200, 204, 302, 404, 500),
        contentType: fc.constantFrom(
          ...usual,
          '',
          'text/html',
          'text/xml; charset=utf-16',
          'application/json',
        ),
        changes: sometimes(
          mutations((agencies[group] === 'FK' ? jsonDictionary : xmlDictionary)(person, anotherPerson)),
        ),
      }),
    ),
    mustMeet: agencies.flatMap((agency) => [`${agency} answered`, `${agency} refused`]),
    check: ({ group, which, status, contentType, changes }) => {
      const { agency, question, answer } = groups[group]![which]!;
      const given = {
        status: status ?? answer.status,
        contentType: contentType ?? answer.contentType,
        body: mutate(answer.body, changes),
      };
      const outcome = languages[agency].readAnswer(given, question);
      expectNoPersonTold(outcome);
      if ('part' in outcome) {
        expect(given.status).toBe(200);
        expectUnbroken(agency, given);
        expectFits(question, { ...nothing, [agency]: outcome });
        const findings = readFindings(agency, outcome.part, question);
        expect(Array.isArray(findings.payments)).toBe(true);
      }
      return [`${agency} ${outcome.kind.startsWith('answered') ? 'answered' : outcome.kind}`, outcome.kind];
    },
  });
}

const nothing = Object.fromEntries(agencies.map((agency) => [agency, { kind: 'not-asked' }])) as Outcomes;

/** What is recorded and counted, and what we say in our own words. */
function expectNoPersonTold(outcome: Outcome): void {
  const told = {
    ...(outcome.kind === 'refused' && { code: outcome.code, ...(outcome.source === 'SSBT' && outcome) }),
    ...(outcome.kind === 'answered-partly' && { missing: outcome.missing }),
    ...(outcome.kind === 'unverifiable' && { status: outcome.status }),
  };
  expect(JSON.stringify(told)).not.toMatch(/\d{6}-?\d{4}/);
}

/** What is broken by the yardstick never counts as an answer. */
function expectUnbroken(
  agency: OrdinaryAnswer['agency'],
  { contentType, body }: OrdinaryAnswer['answer'],
): void {
  if (agency === 'FK') {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    expect(typeof JSON.parse(text)).toBe('object');
    return;
  }
  libxml2Says(body, { charset: charsetOf(contentType), schema: contractSchema(agency) }, (said) => {
    expect(said).toMatchObject({ isWellFormed: true, hasDoctype: false, isValid: true });
  });
}

/** The compiled answer with this part in it is valid. */
function expectFits(question: OrdinaryAnswer['question'], outcomes: Outcomes): void {
  const written = Buffer.from(writeAnswer(question, { outcomes }, null));
  libxml2Says(written, { charset: 'utf-8', schema }, (said) => {
    expect(said).toMatchObject({ isWellFormed: true, isValid: true });
  });
}
