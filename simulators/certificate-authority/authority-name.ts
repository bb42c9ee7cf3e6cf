/** Nobody shall take it for an authority that anybody trusts. */
export function authorityName(name: string): string {
  return `${name} (påhittad utfärdare)`;
}
