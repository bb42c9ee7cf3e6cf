/** The year of birth and nothing else: enough to tell a child from a pensioner, and nobody from anybody. */
export function maskPerson(person: string): string {
  return `${person.slice(0, 4)}••••-••••`;
}

/** Hides what may be a person's number in a free text. */
export function maskNumbers(text: string | null): string | null {
  return text?.replaceAll(/(?<!\d)(?:\d\d)?\d{6}[-+ ]?\d{4}(?!\d)/g, '••••••-••••') ?? null;
}
