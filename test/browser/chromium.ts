import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A browser that can be started: the program, and what its process needs to find its libraries and fonts. */
export interface Chromium {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
  /** The one in the package: the same for all who have the same versions. */
  readonly isPackaged: boolean;
}

/**
 * A Chromium that is already on the machine, else the one in the package @sparticuz/chromium, which is unpacked once (2 s)
 * with the libraries (NSS, NSPR, expat) and fonts that a bare machine lacks.
 */
export async function findChromium(): Promise<Chromium> {
  const installed = onTheMachine.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, env: {}, isPackaged: false };
  const folder = await unpacked();
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'samsvar-fonts.conf'),
    },
    isPackaged: true,
  };
}

const onTheMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function unpacked(): Promise<string> {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(tmpdir(), `samsvar-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  // Two test processes may begin at once: each unpacks beside, and whoever is first gives the folder its name.
  const beside = mkdtempSync(`${folder}-`);
  const bytes = (name: string) => brotliDecompressSync(readFileSync(join(packageFolder, 'bin', name)));
  writeFileSync(join(beside, 'chromium'), bytes('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
    await untar(bytes(archive), beside);
  writeFileSync(join(beside, 'samsvar-fonts.conf'), fontsIn(folder));
  try {
    renameSync(beside, folder);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error;
  }
  return folder;
}

function fontsIn(folder: string): string {
  const places = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  return `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`;
}

function untar(archive: Buffer, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const tar = spawn('tar', ['-x', '-C', folder, '--no-same-owner'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    tar.on('error', reject);
    tar.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`tar ended with ${code ?? 'a signal'}`));
    });
    tar.stdin.end(archive);
  });
}
