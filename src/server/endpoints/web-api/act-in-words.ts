/** What was done, for whoever reads a history. */
export function actInWords(act: string): string {
  return words[act] ?? act;
}

const words: Readonly<Record<string, string | undefined>> = {
  'draft-application': 'Började på beställningen',
  'invite-to-sign': 'Bjöd in en behörig företrädare att skriva under',
  'sign-application': 'Skrev under genom att logga in',
  'send-application': 'Skickade in beställningen',
  'withdraw-application': 'Återkallade beställningen',
  'check-application': 'Kontrollerade en punkt',
  'ask-for-completion': 'Bad om komplettering',
  'approve-application': 'Godkände beställningen',
  'refuse-application': 'Avslog beställningen',
  'register-connection': 'Förde in anslutningen i registret',
  'open-access': 'Öppnade åtkomsten',
  'end-unopened': 'Avslutade anslutningen utan att öppna den',
};
