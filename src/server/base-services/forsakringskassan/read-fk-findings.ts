import type { Findings, SourceState } from '../../../values/findings/findings.ts';
import type { Part } from '../../../values/outcome.ts';
import { jsonPlace } from '../findings/json-place.ts';
import type { Place } from '../findings/place.ts';
import { toldPointers, untold } from '../findings/untold.ts';
import { fkPayments } from './fk-payments.ts';
import { pmPayments } from './pm-payments.ts';

/** What LEFI's answer says: FK's and PM's payments in one shape, and everything else that they tell. */
export function readFkFindings(part: Part): Findings {
  if (part.form !== 'bytes') throw new Error('FK answers in JSON');
  const answer = jsonPlace(new TextDecoder().decode(part.bytes));
  const payments = [...fkPayments(answer), ...pmPayments(answer)];
  const sources: SourceState[] = [];
  return withTheRest(answer, { sources, payments, facts: {} });
}

/** Every record's values that no row has told: new fields, and kinds that nobody has described yet. */
function withTheRest(answer: Place, findings: Findings): Findings {
  const told = toldPointers(findings);
  const rest = records(answer).flatMap(
    ([kind, record]) => untold('FK', kind, record, (leaf) => told.has(leaf.pointer)) ?? [],
  );
  return rest.length === 0 ? findings : { ...findings, facts: { ...findings.facts, otherInformation: rest } };
}

/** What the answer holds about the person, record by record, each with its list's name. */
function records(answer: Place): (readonly [kind: string, record: Place])[] {
  const lists = [...answer.members(), ...(answer.child('formansinformation')?.members() ?? [])];
  return lists
    .filter(([name]) => !['utlamnare', 'avvikelser', 'formansinformation'].includes(name))
    .flatMap(([name, list]) =>
      (list.text === undefined ? list.members() : [['', list] as const]).map(
        ([, record]) => [name, record] as const,
      ),
    );
}
