/** What somebody wrote in a field for a whole number: null is nothing, which is not zero. */
export type ReadNumber = { readonly value: number | null } | { readonly mistake: string };

const thousands = new Intl.NumberFormat('sv-SE');

/** Blanks between the digits are as one likes. */
export function readWholeNumber(text: string, { mayBeNegative = false } = {}): ReadNumber {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–](?=\d)/, '-');
  if (plain === '' || plain === '—') return { value: null };
  if (!/^-?\d+$/.test(plain)) return { mistake: 'Skriv ett helt tal med siffror, eller lämna tomt.' };
  const value = Number(plain);
  if (!Number.isSafeInteger(value)) return { mistake: 'Talet är för stort.' };
  if (value < 0 && !mayBeNegative) return { mistake: 'Talet kan inte vara mindre än noll.' };
  return { value };
}

/** '1 234', '−5'; '—' for what is not set. */
export function writtenNumber(value: number | null): string {
  return value === null ? '—' : thousands.format(value);
}

/** As it is written in a field: nothing for what is not set. */
export function fieldText(value: number | null): string {
  return value === null ? '' : thousands.format(value);
}

export function inKronor(value: number | null): string {
  return value === null ? '—' : `${thousands.format(value)} kr`;
}
