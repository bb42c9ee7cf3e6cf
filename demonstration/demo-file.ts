import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Day } from '../src/values/day.ts';

/** What `var/demo.json` says, so that any client can be scripted against the demonstration. Doors not built yet are left out. */
export interface Demo {
  readonly ssbtekV10: { readonly url: string; readonly wsdl: string };
  readonly lefiV9: { readonly url: string };
  readonly systemApi: { readonly url: string; readonly document: string };
  readonly webApi: { readonly url: string };
  /** Where one picks which of `logins` to be. */
  readonly loginService: { readonly issuer: string };
  /** The page that shows every letter. */
  readonly mailbox: { readonly url: string };
  readonly operations: { readonly url: string };
  /** Path of the authority's certificate, in PEM: what a client is to trust. */
  readonly ca: string;
  /** The day the demonstration is on, when it is not the real one. */
  readonly today?: Day;
  readonly municipalities: readonly DemoMunicipality[];
  readonly personas: readonly {
    readonly name: string;
    readonly personnummer: string;
    readonly shows: string;
  }[];
  readonly logins: readonly DemoLogin[];
}

interface DemoLogin {
  readonly name: string;
  readonly personnummer: string;
  readonly employer: string;
  readonly title: string;
}

export interface DemoMunicipality {
  readonly name: string;
  /** Twelve digits. */
  readonly organisationsnummer: string;
  readonly aktorsid: string;
  /** At most 31 characters, which is what CSN takes. */
  readonly caseworker: string;
  readonly certificate: string;
  readonly key: string;
}

function demoFile(folder: string): string {
  return resolve(folder, 'demo.json');
}

/** A reader never sees half a file. */
export function writeDemo(folder: string, demo: Demo): void {
  const path = demoFile(folder);
  writeFileSync(`${path}.new`, `${JSON.stringify(demo, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** Null when no demonstration has been started in the folder. */
export function readDemo(folder: string): Demo | null {
  try {
    return JSON.parse(readFileSync(demoFile(folder), 'utf8')) as Demo;
  } catch {
    return null;
  }
}
