import type { AccessLog } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { openContext, runSamsvar } from '../src/server/endpoints/command-line/index.ts';
import { assureCaseworkers, type CaseworkersToAssure } from './assure-caseworkers.ts';
import { testPersons } from '../simulators/login-service/index.ts';
import { addTestPersons } from './add-test-persons.ts';
import { demoMunicipalities } from './demo-municipalities.ts';
import type { DemoCertificates } from './make-certificates.ts';

/** Connects the two municipalities as an operator would: with `samsvar`. Does nothing on a second start. */
export async function registerMunicipalities(
  configPath: string,
  certificates: DemoCertificates,
): Promise<void> {
  const known = JSON.parse(await samsvar(['connection', 'list', '--json'], configPath)) as { id: string }[];
  if (known.length > 0) return;
  for (const [index, municipality] of demoMunicipalities.entries()) {
    const { name, organisationsnummer, board, aktorsid, caseworker } = municipality;
    const party = ['--party', organisationsnummer, '--name', name, '--board', board];
    const added = await samsvar(
      ['connection', 'add', ...party, '--actor-id', aktorsid, '--qualified', 'alla'],
      configPath,
    );
    const id = lastWord(added);
    // Before the certificate: whoever may ask knows who may be named.
    await assure(configPath, {
      connectionId: id,
      organisationsnummer,
      number: index,
      identities: [caseworker],
      people: peopleOf(organisationsnummer),
    });
    const file = certificates.municipalities[index]?.certificate;
    if (file === undefined) throw new Error('a demonstration municipality has no certificate');
    await samsvar(['certificate', 'add', file, '--connection', id], configPath);
  }
  // The operator is an agent that represents every connected municipality's actor.
  await samsvar(['certificate', 'add', certificates.operator.certificate, '--operator'], configPath);
  await withLog(configPath, addTestPersons);
}

/** Those of the login service's test persons who work there. */
function peopleOf(organisationsnummer: string): NonNullable<CaseworkersToAssure['people']> {
  const own = testPersons.filter((one) => one.employer.organisationsnummer === organisationsnummer);
  const withRole = (role: string) => own.filter((one) => one.role === role);
  const [representative] = withRole('authorised-representative');
  const [manager] = withRole('unit-manager');
  if (representative === undefined || manager === undefined) throw new Error('nobody works there');
  return { representative, manager, caseworkers: withRole('caseworker') };
}

async function assure(configPath: string, toAssure: CaseworkersToAssure): Promise<void> {
  await withLog(configPath, (doing) => assureCaseworkers(doing, toAssure));
}

async function withLog(
  configPath: string,
  act: (doing: {
    readonly database: Database;
    readonly accessLog: AccessLog;
    readonly now: () => number;
  }) => Promise<void>,
): Promise<void> {
  const { context, close } = await openContext(configPath, { write: () => undefined, now: Date.now });
  try {
    const { database, now } = context;
    const accessLog = await context.openLog();
    if (accessLog === undefined) throw new Error('the demonstration has no signing key');
    await act({ database, accessLog, now });
  } finally {
    await close();
  }
}

async function samsvar(args: readonly string[], configPath: string): Promise<string> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runSamsvar([...args, '--config', configPath], {
    write: (line) => lines.push(line),
    writeError: (line) => errors.push(line),
    now: Date.now,
  });
  if (code !== 0) throw new Error(`samsvar ${args[0] ?? ''} ${args[1] ?? ''}: ${errors.join(' ')}`);
  return lines.join('\n');
}

function lastWord(text: string): string {
  return text.trim().split(/\s+/).at(-1) ?? '';
}
