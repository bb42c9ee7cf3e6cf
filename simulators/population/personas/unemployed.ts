import { kronor } from '../amount.ts';
import { applicant, funds, fundSpell, silentFund } from '../chapters/akassa.ts';
import { activitySupport } from '../chapters/compensation.ts';
import { jobGuarantee, programmeSpell, registered, youthGuarantee } from '../chapters/programme.ts';
import type { Household } from '../household.ts';
import { alone } from './persona.ts';

export function unemployed(): Household[] {
  return [...insured(), ...inProgrammes()];
}

function insured(): Household[] {
  const spell = { fund: funds.commercial, weeks: 14, perDay: kronor(812), daysAWeek: 5 };
  return [
    alone({
      name: 'Tova Tvåkassor',
      born: '1978-01-31',
      sex: 'woman',
      shows: 'Två a-kassor: den ena betalar ut, den andra kan inte svara.',
      tells: (life) => [fundSpell(life, spell), silentFund(funds.unionen, 'cannot-answer')],
    }),
    alone({
      name: 'Ove Okontrollerad',
      born: '1975-05-09',
      sex: 'man',
      shows: 'A-kassan har inte kontrollerat uppgiften: tomt svar betyder inte att inget finns.',
      tells: (life) => [{ unemployment: registered(life, 5) }, silentFund(funds.alfa, 'not-checked')],
    }),
    alone({
      name: 'Anna Avstängd',
      born: '1986-08-08',
      sex: 'woman',
      shows: 'Avstängd från a-kassan fyra veckor, med utbetalningar före och efter.',
      tells: (life) => [fundSpell(life, { ...spell, suspendedWeeksAgo: [7, 3] })],
    }),
    alone({
      name: 'Nina Nyansökt',
      born: '1999-04-27',
      sex: 'woman',
      shows: 'Har sökt ersättning från a-kassan; rätten är inte beslutad (tomt beslutsdatum).',
      tells: (life) => [applicant(life, funds.municipal, true)],
    }),
    alone({
      name: 'Halvar Halvdag',
      born: '1982-11-17',
      sex: 'man',
      shows: 'A-kassa på deltid: 2,5 ersättningsdagar i veckan och två olika netton efter avdrag.',
      tells: (life) => [fundSpell(life, { ...spell, daysAWeek: 2.5, otherDeductions: kronor(150) })],
    }),
  ];
}

function inProgrammes(): Household[] {
  const spell = { startedMonthsAgo: 7, months: 14, perDay: kronor(365) };
  return [
    alone({
      name: 'Jon Jobbdagar',
      born: '1971-06-02',
      sex: 'man',
      shows: 'Jobb- och utvecklingsgarantin med alla 450 dagar förbrukade.',
      tells: (life) => [
        programmeSpell(life, {
          ...spell,
          programme: jobGuarantee,
          compensation: 'AS',
          usedJobDays: 450,
          months: 7,
        }),
      ],
    }),
    alone({
      name: 'Petronella Program',
      born: '1984-09-21',
      sex: 'woman',
      shows: 'Pågående program hos Arbetsförmedlingen med aktivitetsstöd från Försäkringskassan.',
      tells: (life) => [
        programmeSpell(life, { ...spell, programme: jobGuarantee, compensation: 'AS', usedJobDays: 141 }),
      ],
    }),
    alone({
      name: 'Ulla Utveckling',
      born: '2004-02-15',
      sex: 'woman',
      shows: 'Ung person i jobbgarantin med utvecklingsersättning.',
      tells: (life) => [
        programmeSpell(life, {
          ...spell,
          programme: youthGuarantee,
          compensation: 'UE',
          perDay: kronor(255),
        }),
      ],
    }),
    alone({
      name: 'Astrid Aktivitetsstöd',
      born: '1977-10-05',
      sex: 'woman',
      shows: 'Aktivitetsstöd i den äldre formen (koden AS), avslutat.',
      tells: (life) => [activitySupport(life, { startedMonthsAgo: 19, months: 3, monthly: 9_680 })],
    }),
  ];
}
