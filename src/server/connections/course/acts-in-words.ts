import type { CourseAct } from './take-act.ts';

/** What an act is called, for those who read a connection's history. */
export const actsInWords: Readonly<Record<CourseAct, string>> = {
  'change-supplier': 'byte av tjänsteleverantör',
  'change-contacts': 'ändring av kontaktpersoner',
  'renew-certificate': 'förnyelse av certifikat',
  'withdraw-certificate': 'återkallelse av certifikat',
  'notify-breach': 'skriftligt påtalande av brist',
  'record-remedy': 'bristen åtgärdad',
  'end-for-breach': 'avslut på grund av brist',
  'notify-preconditions': 'uppgiftslämnarens meddelande om ändrade förutsättningar',
  'record-preconditions-met': 'uppgiftslämnarens förutsättningar uppfyllda',
  'stop-disclosure': 'uppgiftslämnaren slutar lämna uppgifter',
  'qualify-municipality': 'uppgiftslämnaren kvalificerar kommunen',
  'terminate-connection': 'uppsägning',
  'end-agent-assignment': 'ombudets uppdrag upphör',
};

/** As actsInWords; what is not known is told as it is named. */
export function actInWords(act: string): string {
  return Object.hasOwn(actsInWords, act) ? actsInWords[act as CourseAct] : act;
}
