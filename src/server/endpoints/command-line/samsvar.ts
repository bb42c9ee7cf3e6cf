#!/usr/bin/env node
import { runSamsvar } from './run-samsvar.ts';

process.exitCode = await runSamsvar(process.argv.slice(2), {
  write: (line) => process.stdout.write(`${line}\n`),
  writeError: (line) => process.stderr.write(`${line}\n`),
  now: Date.now,
});
