/** A half-open span of moments in milliseconds since 1970: from `validFrom`, until just before `validTo`. */
export interface Validity {
  readonly validFrom: number;
  readonly validTo: number | null;
}

export function isValidAt(validity: Validity, now: number): boolean {
  return validity.validFrom <= now && (validity.validTo === null || now < validity.validTo);
}
