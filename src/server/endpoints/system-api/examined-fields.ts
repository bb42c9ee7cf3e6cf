import type { FieldProblem } from '../../../system-contract/index.ts';
import type { RuleResult } from '../../access-log/index.ts';
import { felkoder } from '../ssbtek-v10/index.ts';
import { ruleFields } from './rule-fields.ts';

/** The rules that did not hold, each with the field of the question that it looks at. */
export function examinedFields(results: readonly RuleResult[], person: string): FieldProblem[] {
  return results.flatMap(({ rule, result, agency }) => {
    if (result === 'passed') return [];
    const field = ruleFields[rule];
    if (field === undefined) throw new Error(`no field is told for the rule ${rule}`);
    const pointer = field.pointer === 'person' ? person : field.pointer.replace('{agency}', agency ?? '');
    const felkod = 'fault' in field ? felkoder[field.fault].felkod : field.felkod;
    return [
      { pointer, rule, result, felkod, detail: field.detail, ...(agency === undefined ? {} : { agency }) },
    ];
  });
}
