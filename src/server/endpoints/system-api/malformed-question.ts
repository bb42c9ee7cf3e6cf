import { Fault, type FaultCode } from '../../../values/fault.ts';
import type { FieldProblem } from '../../../system-contract/index.ts';

/** The question cannot be read as the contract has it. Tells each field that is wrong, so that all can be mended at once. */
export class MalformedQuestion extends Fault {
  readonly fields: readonly FieldProblem[];

  constructor(code: FaultCode, fields: readonly FieldProblem[]) {
    super(code, fields.map(({ rule }) => rule).join(' '));
    this.fields = fields;
  }
}
