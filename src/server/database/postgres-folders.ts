import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { canReach, giveTo, ownerOf, type PostgresAccount } from './postgres-account.ts';

export interface PostgresFolders {
  /** Holds everything of this PostgreSQL except its socket. */
  readonly root: string;
  readonly data: string;
  readonly socket: string;
  readonly log: string;
  /** Names the process that started it. */
  readonly startedBy: string;
}

/** Makes the folders, each owned by and reachable for the account. */
export function prepareFolders(account: PostgresAccount, wanted: string): PostgresFolders {
  const folder = resolve(wanted);
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const root = reachableRoot(account, folder, mark);
  const data = join(root, 'data');
  makeOwnFolder(account, data);
  const socket = join(socketParent(account), `samsvar-${mark}`);
  makeOwnFolder(account, socket);
  return { root, data, socket, log: join(root, 'postgresql.log'), startedBy: join(root, 'started-by') };
}

function reachableRoot(account: PostgresAccount, folder: string, mark: string): string {
  mkdirSync(folder, { recursive: true });
  if (canReach(account, folder)) return folder;
  const elsewhere = `/var/lib/samsvar-${mark}`;
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  return elsewhere;
}

/** A socket's path holds at most 107 bytes, so it never lies in a project's tree. */
function socketParent(account: PostgresAccount): string {
  const preferred = tmpdir();
  return Buffer.byteLength(preferred) <= 70 && canReach(account, preferred) ? preferred : '/tmp';
}

function makeOwnFolder(account: PostgresAccount, path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  const mayBeOurs = found.uid === ownerOf(account) || found.uid === process.getuid?.();
  // The name in the temporary folder can be guessed, and whoever owns the folder owns the socket.
  if (!found.isDirectory() || !mayBeOurs) throw new Error(`Mappen ${path} tillhör någon annan.`);
  giveTo(account, path);
  chmodSync(path, 0o700);
}
