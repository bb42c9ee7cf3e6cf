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
  'register-agent': 'anmälan av ombud',
  'end-agent-assignment': 'ombudets uppdrag upphör',
};

/** Acts of the order that the connection was opened on. */
const ordersActs: Readonly<Record<string, string>> = {
  'draft-application': 'beställning påbörjad',
  'edit-application': 'beställning ändrad',
  'invite-to-sign': 'behörig företrädare inbjuden att underteckna',
  'sign-application': 'beställning undertecknad',
  'send-application': 'beställning insänd',
  'withdraw-application': 'beställning återtagen',
  'check-application': 'kontroll av beställningen',
  'ask-for-completion': 'begäran om komplettering',
  'approve-application': 'beställning godkänd',
  'register-connection': 'upplagd i registret',
  'open-access': 'åtkomst öppnad',
  'end-unopened': 'avslutad utan att öppnas',
};

/** Acts of LEFI Online's matters. */
const lefiActs: Readonly<Record<string, string>> = {
  'apply-for-lefi': 'anmälan om anslutning',
  'order-lefi-form': 'beställning av blankett',
  'name-lefi-users': 'lista med användare',
  'sign-lefi-users': 'undertecknad av ansvarig chef',
  'send-signed-lefi-form': 'undertecknad blankett insänd',
  'deregister-lefi-users': 'avanmälan av användare',
  'confirm-lefi-users': 'användare bekräftade',
  'change-lefi-supplier': 'anmälan om byte av tjänsteleverantör',
  'register-lefi-agent': 'anmälan av ombud',
  'end-lefi-agent': 'anmälan om upphörande som ombud',
  'terminate-lefi-connection': 'uppsägning',
  'complete-lefi-matter': 'komplettering',
  'withdraw-lefi-matter': 'återkallelse av anmälan',
  'ask-for-lefi-completion': 'begäran om komplettering',
  'approve-lefi-matter': 'godkänd',
  'refuse-lefi-matter': 'avslagen',
  'carry-out-lefi-matter': 'verkställd',
};

/** As actsInWords, for every act of a history; what is not known is told as it is named. */
export function actInWords(act: string): string {
  if (Object.hasOwn(actsInWords, act)) return actsInWords[act as CourseAct];
  const others = { ...ordersActs, ...lefiActs };
  return Object.hasOwn(others, act) ? (others[act] ?? act) : act;
}
