/** `162120000142` → `212000-0142`. What is not twelve digits, as in an order that is being written, stays as it is. */
export function organisationsnummerInWords(number: string): string {
  return /^\d{12}$/.test(number) ? `${number.slice(-10, -4)}-${number.slice(-4)}` : number;
}
