import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const sources = ['src/web', 'src/web-contract', 'src/values'].map((folder) => join(root, folder));
const folder = join(root, 'dist/web');

/** The folder of the built pages; built anew (2 s) when a source is younger than they are. */
export async function builtPages(): Promise<string> {
  const built = join(folder, 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > youngest()) return folder;
  // Beside, and then in place: another test process may be reading the old ones.
  const beside = `${folder}-${process.pid}`;
  await promisify(execFile)(
    'npx',
    ['vite', 'build', '--config', 'src/web/vite.config.ts', '--outDir', beside],
    {
      cwd: root,
      // The test runner's own says that Vue is to be built for tests.
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  putInPlace(beside);
  return folder;
}

/** Two test processes may have built them at once: whichever is last finds those of the other, which are the same. */
function putInPlace(beside: string): void {
  const before = `${beside}-before`;
  if (existsSync(folder)) renameIfThere(folder, before);
  if (!renameIfThere(beside, folder)) rmSync(beside, { recursive: true });
  rmSync(before, { recursive: true, force: true });
}

function renameIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function youngest(): number {
  const times = sources
    .filter((source) => existsSync(source))
    .flatMap((source) =>
      readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    );
  return Math.max(0, ...times);
}
