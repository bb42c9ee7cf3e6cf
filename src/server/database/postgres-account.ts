import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** The account that PostgreSQL runs under; empty when it is our own. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` on Linux and macOS alike, as far as PostgreSQL cares: any account but root. */
const unprivileged = 65_534;

/** PostgreSQL refuses to run as root, so root hands it to an account that owns nothing else. */
export function postgresAccount(): PostgresAccount {
  return isRoot() ? { uid: unprivileged, gid: unprivileged } : {};
}

/** Whether the account can enter a folder, or run a program: every folder on the way counts. */
export function canReach(account: PostgresAccount, path: string): boolean {
  return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}

export function giveTo(account: PostgresAccount, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

/** The number that files of the account carry. */
export function ownerOf(account: PostgresAccount): number {
  return account.uid ?? process.getuid?.() ?? 0;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
