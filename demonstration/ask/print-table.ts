import { agencyNames } from '../../src/values/agency.ts';
import type { AgencyReading, PaymentLine } from './agency-reading.ts';
import type { AnswerReading } from './read-answer.ts';

const signs: Record<AgencyReading['state'], string> = {
  svar: '✓ svar',
  inget: '– inget',
  delvis: '! delvis',
  'kan inte svara': '? kan inte svara',
  fel: '✗ fel',
};

/** One line per agency with its state, then the payments, newest last. */
export function printTable(answer: AnswerReading, width: number): string {
  if (answer.kind === 'fault') {
    return [`Frågan avvisades: ${answer.felkod}`, ...answer.felmeddelanden.map((text) => `  ${text}`)].join(
      '\n',
    );
  }
  const lines = answer.agencies.map(([agency, { state, summary }]) => [
    agencyNames[agency],
    signs[state],
    summary,
  ]);
  const payments = answer.agencies.flatMap(([, reading]) => reading.payments);
  return [
    ...columns([['Uppgiftslämnare', 'Läge', 'Uppgifter'], ...lines], width),
    '',
    ...(payments.length === 0 ? ['Inga utbetalningar i perioden.'] : paymentLines(payments, width)),
  ].join('\n');
}

function paymentLines(payments: readonly PaymentLine[], width: number): string[] {
  const sorted = [...payments].sort((a, b) => (a.paidOn ?? '9999').localeCompare(b.paidOn ?? '9999'));
  const rows = sorted.map(({ paidOn, state, benefit, net, period }) => [
    paidOn ?? 'ej bestämt',
    state,
    benefit,
    `${net} kr`,
    period,
  ]);
  return columns([['Utbetalas', 'Läge', 'Förmån', 'Netto', 'Avser'], ...rows], width);
}

/** The last column is cut at the width; the others are as wide as their widest. */
function columns(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const written = rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  '),
  );
  const cut = written.map((line) => (line.length > width ? `${line.slice(0, width - 1)}…` : line));
  return [
    cut[0] ?? '',
    '─'.repeat(Math.min(width, Math.max(...cut.map((line) => line.length)))),
    ...cut.slice(1),
  ];
}
