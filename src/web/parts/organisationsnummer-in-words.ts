/** `162120000142` and `2120000142` → `212000-0142`. What is neither, as in an order that is being written, stays as it is. */
export function organisationsnummerInWords(number: string): string {
  return /^(16)?\d{10}$/.test(number) ? `${number.slice(-10, -4)}-${number.slice(-4)}` : number;
}
