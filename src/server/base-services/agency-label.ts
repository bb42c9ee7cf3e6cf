/**
 * A short text of an agency's that is told beside its part: a code, a status, the name of a source. Such texts are
 * recorded and counted, so one that could hold a person's number becomes OKAND.
 */
export function agencyLabel(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  if (oneLine === '' || /\d{6}[-+ ]?\d{4}/.test(oneLine)) return 'OKAND';
  return oneLine.slice(0, 60);
}
