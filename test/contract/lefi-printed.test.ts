import { expect, test } from 'vitest';
import { hideWhereabouts } from '../../src/server/lefi/for-persons/hide-whereabouts.ts';
import { writePrintedAnswer } from '../../src/server/lefi/for-persons/write-printed-answer.ts';
import type { WireObject } from '../../src/values/lefi-sections/wrapped-answer.ts';
import { missedLeaves } from '../lefi-read.ts';
import { sampleAnswerTo, sampleWrapped } from '../lefi-sample.ts';
import { printedText } from '../printed-text.ts';
import { answered, everything, personas } from './lefi-conformance.ts';

// The answer on paper: all that the page tells, told there too.

const printing = { operator: 'Driftmyndigheten', demonstration: true };

async function paperOf(wish: Parameters<typeof sampleWrapped>[0]): Promise<string> {
  const { pages } = await printedText(await writePrintedAnswer(sampleWrapped(wish), printing));
  return pages.join(' ').replaceAll(/\s+/g, ' ');
}

test('every value of a sample answer, with all that the contract has, and of personas with much to tell is on paper', async () => {
  expect(missedLeaves(sampleWrapped().answer, await paperOf({}), { gap: '' })).toEqual([]);
  for (const who of ['Sten Steglös', 'Pär Pension', 'Moa Mottagare']) {
    const { person } = personas.find(({ name }) => name === who)!;
    const { answer, protected: isProtected } = hideWhereabouts(await answered(person, everything));
    const text = await paperOf({ answer: { ...answer }, protected: isProtected });
    expect(missedLeaves(answer, text, { gap: '' }), who).toEqual([]);
    expect(text, who).toContain('Det betyder inte att pengarna har kommit fram.');
  }
}, 60_000);

test('on paper too, data, nothing, no permission and not fetched are told apart, and each discloser’s state is told', async () => {
  const answer: WireObject = {
    utlamnare: [
      { utlamnare: { kod: 'FK', namn: '' }, tillstand: { kod: 'OK', beskrivning: '' } },
      { utlamnare: { kod: 'PM', namn: '' }, tillstand: { kod: 'OTILLGANGLIG', beskrivning: '' } },
    ],
    avvikelser: {
      formansinformation: [
        { avvikelse: { kod: 'OBEHORIG' }, formansgrupp: { kod: 'FK:BOB' } },
        { avvikelse: { kod: 'INTERNT_FEL' }, formansgrupp: { kod: 'FK:US' } },
      ],
      utbetalningar: [{ avvikelse: { kod: 'INTERNT_FEL' }, formansgrupp: { kod: 'FK:BOB' } }],
    },
    formansinformation: {
      sjukpenningarende: [],
      barnbidragsarende: [{ beslut: [{ beslutatBruttobelopp: { summa: 0, valuta: 'SEK' } }] }],
      utbetalningsuppgift: [],
    },
  };
  const asked = {
    formansinformation: ['FK:SJP', 'FK:BOB', 'FK:US', 'FK:ABB'],
    utbetalningar: ['FK:ABB', 'FK:BOB'],
    beslut: ['PM:AP'],
  };
  const text = await paperOf({ answer, asked });
  for (const told of [
    'Försäkringskassan har svarat. Pensionsmyndigheten är inte tillgänglig: inga av myndighetens uppgifter kunde hämtas.',
    'Försäkringskassan: inga uppgifter för perioden Sjukpenning (FK:SJP)',
    'Försäkringskassan: er organisation har inte behörighet till uppgiften Bostadsbidrag (FK:BOB)',
    'Försäkringskassan: uppgiften kunde inte hämtas Underhållsstöd (FK:US)',
    'Pensionsmyndigheten: uppgiften kunde inte hämtas Allmän pension (PM:AP)',
    'Uppgiften kunde inte hämtas: Bostadsbidrag Inga uppgifter för perioden: Barnbidrag',
  ])
    expect(text).toContain(told);
  expect(text).toMatch(/Barnbidrag \(FK:ABB\).* 0 kr/);
  expect(text).toContain('—');
});

test('who, when and why stand whole on each page, however long they are, and what the font lacks is told by a square', async () => {
  const askedBy = { name: 'Lisa 李 Läser', organisation: `Nämnden för ${'samverkan och '.repeat(10)}stöd` };
  const purpose = `Utredning av ${'rätten till stöd i ett svårt läge, '.repeat(14)}slut`;
  const inCase = `${'Dnr 2026/17 '.repeat(8)}sist`;
  const answer = sampleAnswerTo(['FK:SJP', 'FK:BOB', 'FK:US', 'FK:SA']);
  const asked = { formansinformation: ['FK:SJP', 'FK:BOB', 'FK:US', 'FK:SA'] };
  const wrapped = sampleWrapped({ askedBy, purpose, case: inCase, asked, answer });
  const { pages } = await printedText(await writePrintedAnswer(wrapped, printing));
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    expect(page).toMatch(/Hämtat 2026-11-26 kl\. 09\.12 av Lisa □ Läser, Nämnden för/);
    expect(page).toContain(`${askedBy.organisation} · ärende ${inCase}, ändamål: ${purpose}`);
    expect(page).toMatch(/Demonstration: .*Sida|Sida.*Demonstration: /);
  }
});
