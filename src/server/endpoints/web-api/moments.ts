/** Milliseconds since 1970 as a contract's moment. */
export function moment(at: number): string {
  return new Date(at).toISOString();
}

export function momentOrNull(at: number | null): string | null {
  return at === null ? null : moment(at);
}
