import { beforeAll, expect, test } from 'vitest';
import { createPopulation } from '../../simulators/population/index.ts';
import { contractSchema } from '../../src/server/base-services/contract-schemas.ts';
import { readContract } from '../../src/server/endpoints/ssbtek-v10/contract.ts';
import { soapEnvelope, type XmlSchema } from '../../src/server/soap/index.ts';
import { isPlainlyValid } from '../../src/server/soap/plain/is-plainly-valid.ts';
import { parsePlainXml } from '../../src/server/soap/plain/parse-plain-xml.ts';
import { today } from '../builders.ts';
import { questionBody } from '../journeys/question-body.ts';
import { collectAnswers, languages, type OrdinaryAnswer } from './ordinary-answers.ts';
import { agencyReader } from './agency-reader.ts';

let answers: readonly OrdinaryAnswer[];
beforeAll(async () => {
  answers = await collectAnswers();
});

test(
  'answers of all seven agencies, damaged: none is taken for an answer that is not one',
  { timeout: 120_000 },
  async () => {
    await agencyReader(answers).run({ count: 5_000, seed: 20_261_125 });
  },
);

test('what agencies and municipalities write in the ordinary way is read in the quick way', () => {
  const population = createPopulation({ seed: 7, today: () => today });
  const asker = { name: 'Ekeby kommun', organisationsnummer: '162129990012', actorId: '901-01' };
  const municipality = { ...asker, connectionId: '', certificateId: '' };
  const slow: string[] = [];
  const look = (what: string, xml: string, schema: XmlSchema) => {
    const root = parsePlainXml(xml, 64);
    if (root === null || !isPlainlyValid(root, schema.plain)) slow.push(what);
  };
  for (const { agency, question, answer } of answers) {
    if (agency === 'FK' || answer.status !== 200) continue;
    const text = Buffer.from(answer.body).toString();
    // An empty decision is rare, and left to libxml2.
    if (!text.includes('xsi:nil')) look(`answer of ${agency}`, text, contractSchema(agency));
    look(`question to ${agency}`, languages[agency].writeQuestion(question).body, contractSchema(agency));
  }
  for (const { personnummer } of population.personas) {
    const body = soapEnvelope(questionBody(personnummer, municipality, today, {}));
    look('question of a municipality', body, readContract().schema);
  }
  expect([...new Set(slow)]).toEqual([]);
});
