/**
 * The id of the field that writes what the JSON pointer points at: the server's mistakes find their field by it. `within`: the
 * form's own word, where the page has several forms with the same pointers.
 */
export function fieldId(pointer: string, within = ''): string {
  return `falt${within === '' ? '' : `-${within}`}${pointer.replace(/[^A-Za-z0-9]/g, '-')}`;
}
