import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { agencies } from '../src/values/agency.ts';
import { writeQuestion } from './ask/write-question.ts';
import { writeJsonQuestion } from './ask/write-json-question.ts';
import type { Demo } from './demo-file.ts';
import { readSettings, usage, type DemoSettings } from './settings.ts';
import { startDemonstration, type RunningDemonstration } from './start-demonstration.ts';

await main();

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), Date.now());
  if (settings === null) {
    fail(usage);
    return;
  }
  const started = performance.now();
  const wantsToStop = untilToldToStop();
  let running: RunningDemonstration;
  try {
    running = await startDemonstration(settings);
  } catch (error) {
    fail(error instanceof Error ? error.message : 'Demonstrationen kunde inte starta.');
    return;
  }
  print(welcome(running.demo, settings, performance.now() - started));
  const broken = await Promise.race([wantsToStop, running.broken]);
  if (broken === null) print('\nFrågor som pågår får sina svar; sedan stoppas allt.');
  else
    fail(`\n${broken} har avslutats av sig själv; allt annat stoppas. Se ${join(settings.folder, 'log')}.`);
  await running.stop();
}

/** Ctrl-C or SIGTERM; a second one changes nothing. */
function untilToldToStop(): Promise<null> {
  return new Promise((resolve) => {
    const stop = () => {
      resolve(null);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

function welcome(demo: Demo, { folder, today }: DemoSettings, startedInMs: number): string {
  const [municipality] = demo.municipalities;
  const [persona] = demo.personas;
  if (municipality === undefined || persona === undefined)
    throw new Error('a demonstration without anybody in it');
  const question = join(folder, 'fraga.xml');
  writeFileSync(question, writeQuestion({ municipality, person: persona.personnummer, agencies, today }));
  const jsonQuestion = join(folder, 'fraga.json');
  writeFileSync(jsonQuestion, writeJsonQuestion({ municipality, person: persona.personnummer, today }));
  const near = (path: string) => relative(process.cwd(), path);
  return `Samsvar är igång efter ${(startedInMs / 1000).toFixed(1)} s. Demonstration: alla personer, kommuner och myndighetssvar är påhittade.

  Sidorna       ${demo.webApi.url}   (webbläsaren varnar: certifikatet är demonstrationens eget)
  SSBTEK v10    ${demo.ssbtekV10.url}
  WSDL          ${demo.ssbtekV10.wsdl}
  LEFI Online   ${demo.webApi.url}lefi/fraga   (logga in som Lisa Läser eller Ida Insurans)
  Finsam        ${demo.webApi.url}finsam   (Frida Förbund, Doris Deltagare; driftsparten: Aina Anslutning, Bosse Beslut)
                ${demo.webApi.url}bestall-finsam   (Bea Beställare)
  LEFI v9       ${demo.lefiV9.url}
  JSON          ${demo.systemApi.url}
  OpenAPI       ${demo.systemApi.document}
  Brevlåda      ${demo.mailbox.url}   (alla brev som skickas)
  Drift         ${demo.operations.url}/health/ready   /metrics
  Kommuner      ${demo.municipalities.map(({ name }) => name).join(', ')}
  Logga in som  ${demo.logins.length} påhittade personer, på inloggningens sida
  Personas      ${demo.personas.length}, i docs/personas.md
  För program   ${near(join(folder, 'demo.json'))}

Fråga i ett annat fönster:

  npm run ask -- "${persona.name}"${folder === resolve('var') ? '' : ` --folder ${folder}`}

eller med vilken klient som helst:

  curl --cacert ${near(demo.ca)} --cert ${near(municipality.certificate)} --key ${near(municipality.key)} \\
    -H 'Content-Type: text/xml; charset=utf-8' --data-binary @${near(question)} ${demo.ssbtekV10.url}

och samma fråga i JSON:

  curl --cacert ${near(demo.ca)} --cert ${near(municipality.certificate)} --key ${near(municipality.key)} \\
    -H 'Content-Type: application/json' --data-binary @${near(jsonQuestion)} ${demo.systemApi.url}

Ctrl-C stoppar.`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}
