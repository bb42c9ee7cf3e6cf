/** Nobody may do this without a permission that is in force; the message is Swedish, for the person who tried. */
export class PermissionDenied extends Error {
  override readonly name = 'PermissionDenied';
}
