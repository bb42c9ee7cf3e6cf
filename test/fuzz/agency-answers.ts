import fc from 'fast-check';
import { expect } from 'vitest';
import { startAgencies, type SoapAgency } from '../../simulators/agencies/index.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { readFindings } from '../../src/server/base-services/index.ts';
import { aKassorna } from '../../src/server/base-services/a-kassorna/a-kassorna.ts';
import { defaultFundStatuses } from '../../src/server/base-services/a-kassorna/fund-statuses.ts';
import type { AgencyLanguage } from '../../src/server/base-services/agency-language.ts';
import { arbetsformedlingen } from '../../src/server/base-services/arbetsformedlingen/arbetsformedlingen.ts';
import { contractSchema } from '../../src/server/base-services/contract-schemas.ts';
import { csn } from '../../src/server/base-services/csn/csn.ts';
import { compileLefiSchema } from '../../src/server/base-services/forsakringskassan/compile-lefi-schema.ts';
import { forsakringskassan } from '../../src/server/base-services/forsakringskassan/forsakringskassan.ts';
import { migrationsverket } from '../../src/server/base-services/migrationsverket/migrationsverket.ts';
import { skatteverket } from '../../src/server/base-services/skatteverket/skatteverket.ts';
import { transportstyrelsen } from '../../src/server/base-services/transportstyrelsen/transportstyrelsen.ts';
import { addMonths } from '../../src/values/day.ts';
import type { Question } from '../../src/values/question.ts';
import { anotherPerson, aQuestion, today } from '../builders.ts';
import { fuzzTarget, type FuzzTarget } from './fuzz-target.ts';
import { mutate, mutations } from './mutate.ts';
import { xmlDictionary } from './xml-dictionary.ts';

const soapLanguages: Readonly<Record<SoapAgency, AgencyLanguage>> = {
  AF: arbetsformedlingen(contractSchema('AF')),
  CSN: csn(contractSchema('CSN')),
  SKV: skatteverket(contractSchema('SKV')),
  SO: aKassorna(contractSchema('SO'), defaultFundStatuses),
  TNS: transportstyrelsen(contractSchema('TNS')),
  MIV: migrationsverket(contractSchema('MIV')),
};

const population = createPopulation({ seed: 11, today: () => today });

/** What an agency may answer when it is broken, or somebody else: its own answers with some bytes changed. */
export async function hostileAnswers(): Promise<FuzzTarget> {
  const person = population.personas[0]!.personnummer;
  const question = aQuestion({ person, period: { from: addMonths(today, -2), to: addMonths(today, 1) } });
  const answers = [...(await soapAnswers(question)), lefiAnswer(person)];
  for (const { language, contentType, body } of answers) {
    const { kind } = language.readAnswer({ status: 200, contentType, body }, question);
    expect([language.agency, kind]).toEqual([language.agency, expect.stringMatching(/^answered(-partly)?$/)]);
  }
  return fuzzTarget({
    name: 'reader of agencies’ answers',
    cases: fc.record({
      which: fc.nat(answers.length - 1),
      changes: mutations(xmlDictionary(person, anotherPerson)),
    }),
    mustMeet: ['answered', 'refused'],
    check: ({ which, changes }) => {
      const { language, contentType, body } = answers[which]!;
      const changed = mutate(body, changes);
      const outcome = language.readAnswer({ status: 200, contentType, body: changed }, question);
      // Nobody is told that there is nothing because an answer was broken: each of these had something.
      if (outcome.kind === 'answered-nothing') expect(changed.length).toBeLessThan(body.length);
      if (outcome.kind === 'refused' && outcome.source === 'SSBT')
        expect(outcome.messages.join()).not.toMatch(/\d{8}/);
      if ('part' in outcome) readFindings(language.agency, outcome.part, question);
      return [outcome.kind];
    },
  });
}

async function soapAnswers(question: Question) {
  const agencies = await startAgencies({ population, today: () => today });
  try {
    return await Promise.all(
      (Object.keys(soapLanguages) as SoapAgency[]).map(async (code) => {
        const language = soapLanguages[code];
        const { headers, body } = language.writeQuestion(question);
        const response = await fetch(agencies.urls[code], { method: 'POST', headers, body });
        const contentType = response.headers.get('content-type') ?? '';
        return { language, contentType, body: new Uint8Array(await response.arrayBuffer()) };
      }),
    );
  } finally {
    await agencies.stop();
  }
}

function lefiAnswer(person: string) {
  const kod = (id: string) => ({ kod: id, beskrivning: id });
  const told = {
    utlamnare: [{ utlamnare: kod('FK'), tillstand: kod('OK') }],
    avvikelser: { utbetalningar: [{ avvikelse: kod('INTERNT_FEL'), formansgrupp: kod('FK:SJP') }] },
    formansinformation: { generellPersoninformation: [{ personnummer: person }], bostadsbidrag: [{}] },
    utbetalningar: [],
  };
  return {
    language: forsakringskassan(compileLefiSchema()),
    contentType: 'application/json',
    body: new Uint8Array(Buffer.from(JSON.stringify(told))),
  };
}
