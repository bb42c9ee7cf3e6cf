import type { Outcome } from '../../../values/outcome.ts';
import { agencyLabel } from '../agency-label.ts';
import { invalidAnswer } from '../our-refusals.ts';
import { xmlPart, type SoapAnswer } from '../read-soap-answer.ts';

/** FEL comes as data, not as a fault: the question could not be carried out. OK without a vehicle: owns none. */
export function readTnsAnswer(answer: SoapAnswer): Outcome {
  const { payload } = answer;
  const result = payload.child('resultat')?.text.trim();
  if (result !== 'OK' && result !== 'FEL') return invalidAnswer('svaret följer inte schemat');

  const part = xmlPart(answer);
  if (result === 'FEL') {
    const code = payload.child('felresultat')?.child('felkod')?.text.trim();
    return { kind: 'unverifiable', part, status: code === undefined ? 'FEL' : agencyLabel(`FEL ${code}`) };
  }
  const vehicle = payload.child('fordonsinnehav')?.child('fordon');
  return { kind: vehicle === undefined ? 'answered-nothing' : 'answered', part };
}
