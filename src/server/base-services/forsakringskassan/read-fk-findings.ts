import type { Findings } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import type { Question } from '../../../values/question.ts';
import { gatherFacts } from '../findings/gather-facts.ts';
import { jsonPlace } from '../findings/json-place.ts';
import type { Place } from '../findings/place.ts';
import { toldPointers, untold } from '../findings/untold.ts';
import { fkCases } from './fk-cases.ts';
import { fkPayments } from './fk-payments.ts';
import { fkRecords } from './fk-records.ts';
import { lefiSources } from './lefi-sources.ts';
import { leftOut } from './left-out.ts';
import { pmFacts } from './pm-facts.ts';
import { pmPayments } from './pm-payments.ts';

/** What LEFI's answer says: FK's and PM's payments in one shape, and everything else that they tell. */
export function readFkFindings(part: Part, question: Question): Findings {
  if (part.form !== 'bytes') throw new Error('FK answers in JSON');
  const answer = jsonPlace(new TextDecoder().decode(part.bytes));
  return withUntoldRecords(answer, {
    sources: lefiSources(answer, question),
    payments: [...fkPayments(answer), ...pmPayments(answer)],
    facts: gatherFacts([...fkRecords(answer), ...fkCases(answer), ...pmFacts(answer)]),
  });
}

/** With every record's values that no row has told: new fields, and kinds that nobody has described yet. */
function withUntoldRecords(answer: Place, findings: Findings): Findings {
  const told = toldPointers(findings);
  const isTold = ({ pointer }: Place) => told.has(pointer) || told.has(withoutLastStep(pointer));
  const rest = recordsOf(answer).flatMap(
    ([kind, record]) =>
      untold('FK', kind, record, (leaf, name) => isTold(leaf) || leftOut(kind, record, name, leaf)) ?? [],
  );
  const { otherInformation = [], ...facts } = findings.facts;
  const all = [...otherInformation, ...rest];
  return { ...findings, facts: { ...facts, ...(all.length === 0 ? {} : { otherInformation: all }) } };
}

/** A fraction is told by the place that holds its two numbers. */
function withoutLastStep(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** What the answer holds about the person, record by record, each with its list's name. */
function recordsOf(answer: Place): (readonly [kind: string, record: Place])[] {
  const onTop = answer.members().filter(([name]) => !notRecords.has(name));
  const lists = [...onTop, ...(answer.child('formansinformation')?.members() ?? [])];
  return lists.flatMap(([name, list]) =>
    list.text === undefined
      ? list.members().map(([, record]) => [name, record] as const)
      : [[name, list] as const],
  );
}

/** The disclosers' states and the deviations are told as sources. */
const notRecords: ReadonlySet<string> = new Set(['utlamnare', 'avvikelser', 'formansinformation']);
