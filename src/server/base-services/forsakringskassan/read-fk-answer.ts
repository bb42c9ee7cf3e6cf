import type { Outcome, Part } from '../../../values/outcome.ts';
import { askedCodes, parseLefiQuestion } from '../../../values/lefi-question.ts';
import type { Question } from '../../../values/question.ts';
import type { AgencyAnswer } from '../agency-language.ts';
import { invalidAnswer, refusedWithStatus } from '../our-refusals.ts';
import {
  disclosersDown,
  hasInformation,
  parseLefiAnswer,
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
  return outcomeOf(answer, { form: 'bytes', bytes: json.bytes }, codesAskedFor(question));
}

/** A silent discloser has no deviations, only its state; a type we may not see is no failure, it is told in the part. */
function outcomeOf(answer: LefiAnswer, part: Part, asked: readonly string[]): Outcome {
  const down = disclosersDown(answer).filter(({ code }) => asked.some((type) => type.startsWith(`${code}:`)));
  const failed = typesWith(answer, 'INTERNT_FEL');
  const hidden = typesWith(answer, 'OBEHORIG');
  const isSilent = (type: string) =>
    failed.includes(type) || down.some(({ code }) => type.startsWith(`${code}:`));

  if (hasInformation(answer) && down.length + failed.length === 0) return { kind: 'answered', part };
  if (!hasInformation(answer) && asked.every((type) => isSilent(type) || hidden.includes(type))) {
    return {
      kind: 'unverifiable',
      part,
      status: down[0]?.state ?? (failed.length > 0 ? 'INTERNT_FEL' : 'OBEHORIG'),
    };
  }
  const missing = [...down.map(({ code }) => code), ...failed];
  return missing.length > 0 ? { kind: 'answered-partly', part, missing } : { kind: 'answered-nothing', part };
}

function codesAskedFor(question: Question): string[] {
  const asked = parseLefiQuestion(question.agencies.FK?.lefi?.json ?? '');
  if (asked === null) throw new Error('FK was asked with a question that is no LEFI question');
  return askedCodes(asked);
}
