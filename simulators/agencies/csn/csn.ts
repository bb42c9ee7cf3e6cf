import type { Period } from '../../../src/values/period.ts';
import { splitCentury, type Personidentitet } from '../../../src/values/personnummer.ts';
import type { Person } from '../../population/index.ts';
import type { AgencySimulator, World } from '../agency-simulator.ts';
import { casesInPeriod, casesThatAnswer } from './cases-in-period.ts';
import { echoOf, readCsnQuestion } from './read-csn-question.ts';
import { writeCsnAnswer, type ResultCode } from './result.ts';
import { writeStudentAid } from './write-student-aid.ts';

/** Kommunfråga 4.0. CSN answers in data with a code of its own also when the question breaks its contract. */
export const csn: AgencySimulator = {
  agency: 'CSN',
  schema: 'ssbtek-v10/csn-message.xsd',
  question: { namespace: 'http://schema.csn.se/v4.0/kommunfraga', localName: 'SBNUppgEkBistandBegar' },
  answer: (message, world) => {
    const question = readCsnQuestion(message, world.today);
    if (typeof question === 'string') return writeCsnAnswer(question, echoOf(message), '');
    const persons = question.persons.map((identity) => ({
      identity,
      person: world.population.find(identity),
    }));
    const code = resultCode(persons[0]?.person ?? null, world);
    const written = code === '-1103' ? [] : persons.map((asked) => writePerson(asked, question.period, code));
    return writeCsnAnswer(code, echoOf(message), written.join(''));
  },
  answerToBroken: ({ element }) =>
    writeCsnAnswer(element?.startsWith('HushallsMedlemsId') === true ? '-1004' : '-1005', '', ''),
};

/** A household that is asked about together is answered with the first one's code: the answer has room for one. */
function resultCode(person: Person | null, { isPartial }: World): ResultCode {
  if (isPartial) return '-1101';
  return person?.studies.resultCode ?? '-2';
}

function writePerson(
  asked: { readonly identity: Personidentitet; readonly person: Person | null },
  period: Period,
  code: ResultCode,
): string {
  const { century, tenDigits } = splitCentury(asked.identity);
  const studies = asked.person?.studies;
  const isHit = studies?.isHit === true;
  const isProtected = asked.person !== null && asked.person.identity.protection !== 'none';
  const cases = isHit ? casesThatAnswer(casesInPeriod(studies.cases, period), code) : [];
  return `<kf:Person personnummer="${tenDigits}" Status="${isHit ? blank : 'Ej träff'}" sekretess="${isProtected ? 'Ja' : '  '}" sekel="${century}">${writeStudentAid(cases)}</kf:Person>`;
}

/** Ten spaces: a hit. */
const blank = ' '.repeat(10);
