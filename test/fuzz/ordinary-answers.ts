import { startAgencies, type SoapAgency } from '../../simulators/agencies/index.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { aKassorna } from '../../src/server/base-services/a-kassorna/a-kassorna.ts';
import { defaultFundStatuses } from '../../src/server/base-services/a-kassorna/fund-statuses.ts';
import type { AgencyAnswer, AgencyLanguage } from '../../src/server/base-services/agency-language.ts';
import { arbetsformedlingen } from '../../src/server/base-services/arbetsformedlingen/arbetsformedlingen.ts';
import { contractSchema } from '../../src/server/base-services/contract-schemas.ts';
import { csn } from '../../src/server/base-services/csn/csn.ts';
import { compileLefiSchema } from '../../src/server/base-services/forsakringskassan/compile-lefi-schema.ts';
import { forsakringskassan } from '../../src/server/base-services/forsakringskassan/forsakringskassan.ts';
import { migrationsverket } from '../../src/server/base-services/migrationsverket/migrationsverket.ts';
import { skatteverket } from '../../src/server/base-services/skatteverket/skatteverket.ts';
import { transportstyrelsen } from '../../src/server/base-services/transportstyrelsen/transportstyrelsen.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import { addMonths } from '../../src/values/day.ts';
import type { Question } from '../../src/values/question.ts';
import { aLefiQuestionOf, aLefiWorld } from '../contract/lefi-world.ts';
import { aQuestion, today } from '../builders.ts';

export const languages: Readonly<Record<AgencyCode, AgencyLanguage>> = {
  AF: arbetsformedlingen(contractSchema('AF')),
  CSN: csn(contractSchema('CSN')),
  FK: forsakringskassan(compileLefiSchema()),
  SKV: skatteverket(contractSchema('SKV')),
  SO: aKassorna(contractSchema('SO'), defaultFundStatuses),
  TNS: transportstyrelsen(contractSchema('TNS')),
  MIV: migrationsverket(contractSchema('MIV')),
};

/** What one agency's simulator answered, before anything read it. */
export interface OrdinaryAnswer {
  readonly agency: AgencyCode;
  readonly question: Question;
  readonly answer: AgencyAnswer;
}

/** The answers about every third persona and some others from all seven. */
export async function collectAnswers(): Promise<readonly OrdinaryAnswer[]> {
  const population = createPopulation({ seed: 7, today: () => today });
  const persons = [
    ...someOf(population.personas).map(({ personnummer }) => personnummer),
    ...Array.from({ length: 5 }, (_, index) => population.sample(index).identity.personidentitet),
  ];
  const agencies = await startAgencies({ population, today: () => today });
  try {
    const told: OrdinaryAnswer[] = [];
    for (const person of persons) {
      for (const agency of soapAgencies) told.push(await answered(agencies.urls[agency], agency, person));
    }
    return [...told, ...(await lefiAnswers())];
  } finally {
    await agencies.stop();
  }
}

function someOf<One>(all: readonly One[]): readonly One[] {
  return all.filter((_, n) => n % 3 === 0);
}

const soapAgencies: readonly SoapAgency[] = ['AF', 'CSN', 'SKV', 'SO', 'TNS', 'MIV'];

async function answered(url: string, agency: AgencyCode, person: string): Promise<OrdinaryAnswer> {
  const question = aQuestion({ person, period: { from: addMonths(today, -2), to: addMonths(today, 1) } });
  const { path, headers, body } = languages[agency].writeQuestion(question);
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: { ...headers }, body });
  const contentType = response.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { agency, question, answer: { status: response.status, contentType, body: bytes } };
}

/** FK's far side is a LEFI Online. */
async function lefiAnswers(): Promise<OrdinaryAnswer[]> {
  const world = await aLefiWorld();
  try {
    const told: OrdinaryAnswer[] = [];
    for (const { personnummer: person } of someOf(world.population.personas)) {
      const asked = aLefiQuestionOf(person);
      const { status, type, body } = await world.ask(asked);
      const lefi = { version: 'v9', actorId: '099-01', json: JSON.stringify(asked) };
      told.push({
        agency: 'FK',
        question: aQuestion({ person, agencies: { FK: { lefi } } }),
        answer: { status, contentType: type, body: Buffer.from(JSON.stringify(body)) },
      });
    }
    return told;
  } finally {
    await world.stop();
  }
}
