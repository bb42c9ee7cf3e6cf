import type { Actor } from './mandate.ts';
import { PermissionDenied } from './permission-denied.ts';

/**
 * On the command line a person is whoever `--as` names. Two of them that the same user of the operating system names are one
 * pair of eyes. `earlier`: who did the first half there; null: somebody who had logged in.
 */
export function requireOtherUser({ osUser }: Actor, earlier: string | null): void {
  if (osUser === undefined || osUser !== earlier) return;
  throw new PermissionDenied(
    'Den andra halvan gjordes av samma användare i operativsystemet. Någon annan ska göra det, som sin egen användare eller inloggad.',
  );
}
