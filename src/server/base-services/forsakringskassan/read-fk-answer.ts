import type { Outcome, Part, Refused } from '../../../values/outcome.ts';
import { askedCodes, writtenLefiQuestion } from '../../../values/lefi-question.ts';
import type { Question } from '../../../values/question.ts';
import type { AgencyAnswer } from '../agency-language.ts';
import { invalidAnswer, refusedWithStatus } from '../our-refusals.ts';
import { whomItNames } from '../whom-it-names.ts';
import {
  disclosersDown,
  hasInformation,
  isOk,
  parseLefiAnswer,
  personsNamed,
  typesWith,
  type LefiAnswer,
} from './lefi-answer.ts';
import { parseJson } from './parse-json.ts';
import { readLefiError } from './read-lefi-error.ts';

/** `isValid` holds the answer against the LEFI contract; left out when answers need only be well-formed. */
export function readFkAnswer(
  { status, contentType, body }: AgencyAnswer,
  question: Question,
  isValid: ((value: unknown) => boolean) | undefined,
): Outcome {
  const isJson = /^\s*application\/json\s*(;|$)/i.test(contentType);
  if (status !== 200) return (isJson ? readLefiError(status, body) : null) ?? refusedWithStatus(status);
  if (!isJson) return invalidAnswer('svaret har fel innehållstyp');

  const json = parseJson(body);
  if (json === null) return invalidAnswer('svaret är inte giltig JSON');
  const answer = isValid?.(json.value) === false ? null : parseLefiAnswer(json.value);
  if (answer === null) return invalidAnswer('svaret följer inte schemat');
  const asked = codesAskedFor(question);
  return (
    refuseForPerson(answer, question, asked) ?? outcomeOf(answer, { form: 'bytes', bytes: json.bytes }, asked)
  );
}

/**
 * Only FK:GEPI names the person. When it was asked for and could be told, an answer that tells anything must name the
 * person; one that tells nothing need not, for FK has no general information about those it does not know.
 */
function refuseForPerson(answer: LefiAnswer, question: Question, asked: readonly string[]): Refused | null {
  const named = whomItNames(personsNamed(answer), question);
  if (named === 'someone-else') return invalidAnswer('svaret gäller en annan fråga');
  const mustName = asked.includes('FK:GEPI') && couldTell(answer, 'FK:GEPI') && hasInformation(answer);
  return named === 'nobody' && mustName ? invalidAnswer('svaret säger inte vem det gäller') : null;
}

function couldTell(answer: LefiAnswer, type: string): boolean {
  const untold = [...typesWith(answer, 'INTERNT_FEL'), ...typesWith(answer, 'OBEHORIG')];
  const down = disclosersDown(answer).map(({ code }) => code);
  return !untold.includes(type) && !disclosersOf([type]).some((discloser) => down.includes(discloser));
}

/** A silent discloser has no deviations, only its state; a type we may not see is no failure, it is told in the part. */
function outcomeOf(answer: LefiAnswer, part: Part, asked: readonly string[]): Outcome {
  const down = disclosersDown(answer).filter(({ code }) => asked.some((type) => type.startsWith(`${code}:`)));
  const failed = typesWith(answer, 'INTERNT_FEL');
  const missing = [...down.map(({ code }) => code), ...failed];
  const unseen = [...failed, ...typesWith(answer, 'OBEHORIG')];
  const isUnseen = (type: string) => unseen.includes(type) || missing.includes(disclosersOf([type])[0] ?? '');

  const unsaid = disclosersOf(asked.filter((type) => !isUnseen(type))).filter((code) => !isOk(answer, code));

  if (hasInformation(answer)) {
    const lacking = [...missing, ...unsaid];
    return lacking.length > 0
      ? { kind: 'answered-partly', part, missing: lacking }
      : { kind: 'answered', part };
  }
  if (asked.every(isUnseen)) {
    const status = down[0]?.state ?? (failed.length > 0 ? 'INTERNT_FEL' : 'OBEHORIG');
    return { kind: 'unverifiable', part, status };
  }
  if (missing.length > 0) return { kind: 'answered-partly', part, missing };
  // Only a discloser that says it is OK can have nothing; one that we may see nothing of need not be asked.
  if (unsaid.length > 0) return { kind: 'unverifiable', part, status: 'UTLAMNARE_SAKNAS' };
  return { kind: 'answered-nothing', part };
}

/** FK for FK:SJP, PM for PM:AP; each once. */
function disclosersOf(types: readonly string[]): string[] {
  return [...new Set(types.map((type) => type.replace(/:.*$/, '')))];
}

function codesAskedFor(question: Question): string[] {
  const { lefi } = question.agencies.FK ?? {};
  const asked = lefi === undefined ? null : writtenLefiQuestion(lefi);
  if (asked === null) throw new Error('FK was asked with a question that is no LEFI question');
  return askedCodes(asked.question);
}
