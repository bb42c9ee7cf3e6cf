import type { Fault } from '../../values/fault.ts';
import type { Question } from '../../values/question.ts';
import type { AccessLog, RecordReference } from '../access-log/index.ts';
import { ExaminationFault } from './examine-question.ts';
import type { Speaker } from './examined.ts';
import { personalDataOf } from './record-parts.ts';

/** What is known of a refused question; less the earlier it was refused. */
export interface RefusedAsking {
  readonly contract: string;
  readonly speaker: Speaker;
  readonly question?: Question;
  /** When it was refused before its examination, and the connection was known. */
  readonly connectionId?: string | null;
}

/** Every refusal of an identified caller is recorded, with what was tested. */
export function recordRefusal(
  fault: Fault,
  { contract, speaker, question, connectionId = null }: RefusedAsking,
  accessLog: AccessLog,
): Promise<RecordReference> {
  const examined = fault instanceof ExaminationFault ? fault : null;
  return accessLog.recordRefusal({
    kind: 'refusal',
    asking: {
      certificateId: speaker.certificate.id,
      connectionId: examined?.connectionId ?? connectionId,
      organisationsnummer: question?.asker.organisationsnummer ?? null,
      contract,
      role: 'relay',
    },
    code: fault.code,
    examination: examined?.results ?? [],
    personal: question === undefined ? {} : personalDataOf(question),
  });
}
