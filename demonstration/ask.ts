import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { agencies, type AgencyCode } from '../src/values/agency.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { postQuestion } from './ask/post-question.ts';
import { printTable } from './ask/print-table.ts';
import { readAnswer } from './ask/read-answer.ts';
import { writeQuestion } from './ask/write-question.ts';
import { readDemo, type Demo } from './demo-file.ts';

const usage = `Användning: npm run ask -- PERSONA|PERSONNUMMER [--agencies AF,FK] [--xml]

  PERSONA          ett av namnen i docs/personas.md, eller en del av det
  --agencies       vilka uppgiftslämnare som tillfrågas (${agencies.join(', ')}); utan: alla
  --xml            skriv svaret som det kom
  --municipality   vilken kommun som frågar, 1 eller 2; utan: 1
  --folder         demonstrationens mapp; utan: var`;

process.exitCode = await ask(process.argv.slice(2));

/** 0 answered, 1 refused, 2 the command cannot be carried out. */
async function ask(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === 'string') return fail(wish);
  const demo = readDemo(wish.folder);
  if (demo === null) return fail('Ingen demonstration är startad. Kör npm start i ett annat fönster först.');
  const person = findPerson(demo, wish.person);
  if (person === null)
    return fail('Ingen persona heter så. Namnen står i docs/personas.md; tolv siffror går också bra.');
  const municipality = demo.municipalities[wish.municipality - 1];
  if (municipality === undefined) return fail('Det finns ingen kommun med det numret.');
  const today = demo.today ?? swedishDayAt(Date.now());
  const question = writeQuestion({
    municipality,
    person: person.personnummer,
    agencies: wish.agencies,
    today,
  });
  let answer;
  try {
    answer = await postQuestion(demo, municipality, question);
  } catch {
    return fail(`Det gick inte att nå ${demo.ssbtekV10.url}. Är demonstrationen igång (npm start)?`);
  }
  print(wish.xml ? answer.xml : describe(person, municipality.name, answer));
  return answer.status === 200 ? 0 : 1;
}

function describe(
  person: Demo['personas'][number],
  asker: string,
  answer: { xml: string; durationMs: number },
): string {
  const heading = `${person.name}${person.shows === '' ? '' : ` – ${person.shows}`}`;
  const table = printTable(readAnswer(answer.xml), process.stdout.columns || 160);
  return `${heading}\n${asker} frågade; svar efter ${Math.round(answer.durationMs)} ms. Alla personer är påhittade.\n\n${table}`;
}

function readWish(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        agencies: { type: 'string' },
        xml: { type: 'boolean', default: false },
        municipality: { type: 'string', default: '1' },
        folder: { type: 'string', default: 'var' },
      },
    });
    const wanted = (values.agencies?.split(',') ?? agencies).map((code) => code.trim().toUpperCase());
    const unknown = wanted.filter((code) => !(agencies as readonly string[]).includes(code));
    if (unknown.length > 0) return `Okänd uppgiftslämnare. Välj bland ${agencies.join(', ')}.`;
    if (positionals.length === 0) return usage;
    return {
      person: positionals.join(' '),
      agencies: wanted as AgencyCode[],
      xml: values.xml,
      municipality: Number(values.municipality),
      folder: resolve(values.folder),
    };
  } catch {
    return usage;
  }
}

/** By name, by part of a name, or by number. */
function findPerson(demo: Demo, wanted: string): Demo['personas'][number] | null {
  const digits = wanted.replace(/[\s-]/g, '');
  if (/^\d{12}$/.test(digits)) {
    return (
      demo.personas.find(({ personnummer }) => personnummer === digits) ?? {
        name: 'Personen',
        personnummer: digits,
        shows: '',
      }
    );
  }
  const name = wanted.toLowerCase();
  const exact = demo.personas.find((persona) => persona.name.toLowerCase() === name);
  return exact ?? demo.personas.find((persona) => persona.name.toLowerCase().includes(name)) ?? null;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function fail(text: string): number {
  process.stderr.write(`${text}\n`);
  return 2;
}
