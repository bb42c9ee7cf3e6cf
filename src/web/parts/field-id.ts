/** The id of the field that writes what the JSON pointer points at: the server's mistakes find their field by it. */
export function fieldId(pointer: string): string {
  return `falt${pointer.replace(/[^A-Za-z0-9]/g, '-')}`;
}
