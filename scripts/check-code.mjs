// Everything that is checked of the code without running it, two checks at a time: each is told whole when it ends, and one
// that fails does not hide another.
import { spawn } from 'node:child_process';

const checks = ['types', 'lint', 'unused', 'rooms', 'format'];
const atOnce = 2;
const failed = [];

/** Runs one of package.json's scripts; resolves when what it said has been told. */
async function run(check) {
  const { code, said } = await new Promise((resolve) => {
    const child = spawn('npm', ['run', check], { stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('close', (code) => resolve({ code, said: Buffer.concat(parts).toString() }));
  });
  process.stdout.write(said);
  if (code !== 0) failed.push(check);
}

async function runNext() {
  for (let check = checks.shift(); check !== undefined; check = checks.shift()) await run(check);
}

await Promise.all(Array.from({ length: atOnce }, runNext));
if (failed.length > 0) {
  process.stderr.write(`\nFailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
