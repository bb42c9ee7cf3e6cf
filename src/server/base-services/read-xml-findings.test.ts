import { describe, expect, test } from 'vitest';
import { aQuestion } from '../../../test/builders.ts';
import { standsAtItsPlace, valuesOf } from '../../../test/findings.ts';
import type { AgencyCode } from '../../values/agency.ts';
import type { Findings } from '../../values/findings/findings.ts';
import { valueAt } from '../../values/findings/value-at.ts';
import type { FundStatuses } from './base-service-config.ts';
import { readFindings } from './read-findings.ts';

// What our simulators never write: systems that are down, words that no list has, elements that are new.

function findingsOf(agency: AgencyCode, text: string, fundStatuses?: FundStatuses): Findings {
  const told = readFindings(
    agency,
    { form: 'text', text },
    aQuestion(),
    fundStatuses === undefined ? {} : { fundStatuses },
  );
  for (const { name, value, pointer } of valuesOf(told)) {
    if (pointer === undefined) continue; // it follows from where the row stands
    const isThere =
      standsAtItsPlace({ name, value, pointer }, text) || isPartOf(value, valueAt(text, pointer));
    expect([name, value, isThere]).toEqual([name, value, true]);
  }
  return told;
}

/** A code that is written together with its text, a flag that is a word or a blank, a day that is a week. */
function isPartOf(value: unknown, written: unknown): boolean {
  if (typeof written !== 'string') return false;
  if (value === false && written.trim() === '') return true;
  const isDayOfWeek = /^\d{6}$/.test(written) && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const isCompactDay = /^\d{8}$/.test(written) && String(value).replaceAll('-', '') === written;
  return isDayOfWeek || isCompactDay || (written !== '' && written.includes(String(value)));
}

const states = ({ sources }: Findings) =>
  Object.fromEntries(sources.map(({ source, state }) => [source, state]));

/** What stands under "other information", by its way. */
const rest = ({ facts }: Findings) =>
  (facts.otherInformation ?? []).flatMap(({ values }) => values as readonly object[]);

describe('a-kassorna', () => {
  const funds = (...each: string[]) =>
    `<ArbetsloshetsersattningLista>${each.join('')}</ArbetsloshetsersattningLista>`;
  const fund = (name: string, status: string, data = '') =>
    `<Arbetsloshetsersattning><SvarandeOrganisation>${name}</SvarandeOrganisation>` +
    `<StatusSvarandeOrganisation>${status}</StatusSvarandeOrganisation>${data}</Arbetsloshetsersattning>`;
  const paid =
    '<Utbetalningar><Utbetalningsdatum>2026-10-25</Utbetalningsdatum><NettoEfterSkatt>1250.5</NettoEfterSkatt>' +
    '<NettoEfterAvdrag>1200.5</NettoEfterAvdrag><Ersattningsdagar>4.5</Ersattningsdagar></Utbetalningar>';

  test('that could not answer leaves the other fund its payment, and nobody says "not suspended"', () => {
    const told = findingsOf('SO', funds(fund('Ekkassan', '1', paid), fund('Alkassan', '9')));
    expect(states(told)).toEqual({ Ekkassan: 'answered', Alkassan: 'unverifiable' });
    expect(told.payments).toMatchObject([
      { payer: 'Ekkassan', netAfterTax: '1250.50', netAfterDeductions: '1200.50', days: '4.5' },
    ]);
    expect(told.payments[0]).not.toHaveProperty('net');
    expect(told.facts).not.toHaveProperty('unemploymentBenefitSuspensions');
    expect(told.facts).not.toHaveProperty('unemploymentBenefitApplications');
  });

  test('with a status that nobody knows could not answer, and the word stands as it was written', () => {
    const told = findingsOf('SO', funds(fund('Ekkassan', 'på semester')));
    expect(told.sources).toMatchObject([{ state: 'unverifiable', code: 'på semester' }]);
    expect(told.facts).toEqual({});
  });

  test('mean by a status what is configured, as where the outcome is decided', () => {
    const text = funds(fund('Ekkassan', '2'));
    expect(states(findingsOf('SO', text))).toEqual({ Ekkassan: 'answered-nothing' });
    expect(findingsOf('SO', text).facts).toEqual({
      unemploymentBenefitApplications: [],
      unemploymentBenefitSuspensions: [],
    });
    const told = findingsOf('SO', text, { '2': 'cannot-tell' });
    expect(states(told)).toEqual({ Ekkassan: 'unverifiable' });
    expect(told.facts).toEqual({});
  });

  test('that begin to tell something new are shown with it', () => {
    const told = findingsOf('SO', funds(fund('Ekkassan', '1', '<Karensdagar>3</Karensdagar>')));
    expect(rest(told)).toMatchObject([{ value: '3' }]);
  });
});

describe('CSN', () => {
  const answer = (code: string, inPerson = '') =>
    `<CSNSvar><GemensamtSvarEkbistand><Resultat><ResultatKod>${code}</ResultatKod><ResultatText>Text</ResultatText>` +
    `</Resultat></GemensamtSvarEkbistand><Personer><Person personnummer="9001011234" sekel="19" sekretess="  " Status=" ">` +
    `${inPerson}</Person></Personer></CSNSvar>`;
  const payment = (day: string, status: string) =>
    `<Utbetalning><utbetdatum>${day}</utbetdatum><utbetstatus>${status}</utbetstatus><Utbetaldatider><Utbetaldtid>` +
    '<startvecka>202642</startvecka><slutvecka>202645</slutvecka><Beloppen><Belopp><beloppstyp>NYTT</beloppstyp>' +
    '<klartext>Nytt belopp</klartext><belopp>100</belopp><totbelopp>400</totbelopp></Belopp></Beloppen>' +
    '<totbelopp>400</totbelopp></Utbetaldtid></Utbetaldatider><totbelopp>400</totbelopp></Utbetalning>';
  const studies = (payments: string) =>
    '<Studiemedel><Arenden><Arende lopnummer="1"><stodform>NYFORM</stodform><klartext>Ny form</klartext>' +
    `<status>BESLUTAD</status><UtbetalningsPlan>${payments}</UtbetalningsPlan></Arende></Arenden></Studiemedel>`;

  test.each([
    ['-1101', ['hemutrustningslan']],
    ['-1102', ['studiehjalp', 'studiemedel']],
    ['-1104', ['omstallningsstudiestod']],
    [
      '-4711',
      ['hemutrustningslan', 'omstallningsstudiestod', 'studiehjalp', 'studiemedel', 'studiestartsstod'],
    ],
    ['-2', []],
  ])('with result code %s could not tell of %j, and says "none" of nothing there', (code, silent) => {
    const told = findingsOf('CSN', answer(code));
    const unverifiable = told.sources.filter(({ state }) => state === 'unverifiable');
    expect(unverifiable.map(({ source }) => source).sort()).toEqual(silent);
    expect(told.sources.every((source) => source.code === code)).toBe(true);
    const loansSilent = silent.includes('hemutrustningslan');
    const studiesSilent = silent.some((source) => source !== 'hemutrustningslan');
    expect(told.facts.homeEquipmentLoans).toEqual(loansSilent ? undefined : []);
    expect(told.facts.studies).toEqual(studiesSilent ? undefined : []);
  });

  test('plans a payment without a day, in forms and kinds of amount that nobody knows', () => {
    const told = findingsOf('CSN', answer('0', studies(payment('0', 'Planerad'))));
    const [planned] = told.payments;
    expect(planned).toMatchObject({
      state: 'planned',
      net: '400.00',
      period: { from: '2026-10-12', to: '2026-11-08' },
      subBenefit: { code: 'NYFORM', text: 'Ny form', known: false },
    });
    expect(planned?.parts[0]?.amountType).toEqual({ code: 'NYTT', text: 'Nytt belopp', known: false });
    expect(planned).not.toHaveProperty('paidOn');
  });

  test('pays with a status that nobody knows: neither paid nor planned', () => {
    const told = findingsOf('CSN', answer('0', studies(payment('20261025', 'STOPPAD'))));
    expect(told.payments).toMatchObject([
      { state: 'unknown', status: { code: 'STOPPAD', known: false }, paidOn: '2026-10-25' },
    ]);
  });
});

describe('Arbetsförmedlingen', () => {
  const answer = (code: string, report: string) =>
    '<Svar><ArbetssokandeInfo><Arbetssokande>true</Arbetssokande><AktivetetsRapportDatum><AktivitetsRapportMeddelande>' +
    `${report}</AktivitetsRapportMeddelande></AktivetetsRapportDatum></ArbetssokandeInfo><BeslutInfo><EkonomiskaBeslut/></BeslutInfo>` +
    `<StatusSokandeinformationKod>${code}</StatusSokandeinformationKod></Svar>`;

  test('that could not read the report says so of the report, not of the jobseeker', () => {
    const told = findingsOf('AF', answer('0', '502 Tekniskt fel'));
    expect(states(told)).toEqual({ sokandeinformation: 'answered', aktivitetsrapport: 'unverifiable' });
    expect(told.facts.decisions).toEqual([]);
  });

  test('that could not read the register says "no decision" of nobody', () => {
    const told = findingsOf('AF', answer('8', '200 Inlämnad'));
    expect(states(told)).toMatchObject({ sokandeinformation: 'unverifiable' });
    expect(told.facts).not.toHaveProperty('decisions');
  });

  test('has a code for the report that nobody knows: it stands with its text', () => {
    const [report] = findingsOf('AF', answer('0', '777 Under utredning')).facts.activityReport ?? [];
    expect(report?.['message']).toEqual({ code: '777', text: 'Under utredning', known: false });
  });
});

describe('Skatteverket', () => {
  const answer = (inside: string) =>
    `<SvarBeskattningsuppgifterEnligtSFS2008-975><PersonuppgiftLista><Personuppgift>${inside}</Personuppgift>` +
    '</PersonuppgiftLista></SvarBeskattningsuppgifterEnligtSFS2008-975>';

  test('that could not read the tax account says nothing of it, and tells the capital', () => {
    const told = findingsOf(
      'SKV',
      answer(
        '<Kapitaluppgift><Taxeringsar>2025</Taxeringsar><SummaIntakterPaKapital>12</SummaIntakterPaKapital></Kapitaluppgift>' +
          '<StatusSkattekontouppgiftKod>7</StatusSkattekontouppgiftKod>',
      ),
    );
    expect(states(told)).toEqual({ kapitaluppgift: 'answered', skattekontouppgift: 'unverifiable' });
    expect(told.facts.capitalIncome).toMatchObject([{ assessmentYear: '2025', income: '12.00' }]);
    expect(told.facts).not.toHaveProperty('taxAccount');
  });
});

describe('Transportstyrelsen', () => {
  test('that says FEL does not say "no vehicle", and why it could not tell is told', () => {
    const told = findingsOf(
      'TNS',
      '<resultat>FEL</resultat><felresultat><felkod>17</felkod><feltext>Nere</feltext></felresultat>',
    );
    expect(told.sources).toMatchObject([{ state: 'unverifiable', code: '17', text: 'Nere' }]);
    expect(told.facts).toEqual({});
    expect(findingsOf('TNS', '<resultat>OK</resultat>').facts).toEqual({ vehicles: [] });
  });
});

describe('Migrationsverket', () => {
  test('has codes of its own: they stand with their texts, marked as unknown', () => {
    const told = findingsOf(
      'MIV',
      '<response><personnummer>199001011234</personnummer><svarCollection><svar><beslutsKod>XYZ</beslutsKod>' +
        '<beslutsKodNamn>Något nytt</beslutsKodNamn><fromDatum>2026-01-01+01:00</fromDatum></svar></svarCollection></response>',
    );
    expect(told.facts.residencePermits).toMatchObject([
      { outcome: { code: 'XYZ', text: 'Något nytt', known: false }, period: { from: '2026-01-01' } },
    ]);
  });
});
