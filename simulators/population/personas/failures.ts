import { addDays } from '../calendar.ts';
import { agencies } from '../../../src/values/agency.ts';
import type { AgencyCode } from '../../../src/values/agency.ts';
import { kronor } from '../amount.ts';
import type { Chapter } from '../chapter.ts';
import { fundSpell, funds, silentFund } from '../chapters/akassa.ts';
import { oldAge, pensionSpell } from '../chapters/pension.ts';
import { registered } from '../chapters/programme.ts';
import { owns, taxed } from '../chapters/registers.ts';
import { sickSpell } from '../chapters/sickness.ts';
import { studies, universityStudies } from '../chapters/student-aid.ts';
import type { FarSideFault, FarSideFaults } from '../fault.ts';
import type { Household, Life } from '../household.ts';
import type { CsnResultCode } from '../student-aid.ts';
import type { ActivityReport } from '../unemployment.ts';
import { alone } from './persona.ts';

/** One persona per way in which an answer can fail; otherwise they have something to tell, so a loss is seen. */
export function failures(): Household[] {
  return [
    ...refusals(),
    ...onTheWire(),
    ...disclosers(),
    ...studentAid(),
    ...employmentService(),
    ...others(),
  ];
}

const ordinary = (life: Life): Chapter[] => [
  fundSpell(life, { fund: funds.alfa, weeks: 9, perDay: kronor(365), daysAWeek: 5 }),
  taxed(life, 240_000, { income: 800, surplus: 120 }),
  owns(life, { registration: 'TST007', make: 'TOYOTA', year: 2014, kind: 'PERSONBIL', model: 'AURIS' }),
];

function failing(name: string, born: string, shows: string, ...chapters: readonly Chapter[]): Household {
  const sex = Number(born.slice(8)) % 2 === 0 ? 'woman' : 'man';
  return alone({ name, born, sex, shows, tells: (life) => [...ordinary(life), ...chapters] });
}

function refusals(): Household[] {
  const names: Record<AgencyCode, string> = {
    AF: 'Ada Vägran',
    CSN: 'Cia Vägran',
    FK: 'Fia Vägran',
    SKV: 'Siv Vägran',
    SO: 'Sol Vägran',
    TNS: 'Tea Vägran',
    MIV: 'Mia Vägran',
  };
  return agencies.map((agency, at) =>
    failing(names[agency], `198${at}-05-12`, `${agency} vägrar svara (HTTP 500); de andra svarar.`, {
      faults: { [agency]: { kind: 'refusing' } },
    }),
  );
}

function onTheWire(): Household[] {
  const fault = (name: string, born: string, shows: string, faults: FarSideFaults): Household =>
    failing(name, born, shows, { faults });
  const silent: FarSideFault = { kind: 'silent' };
  const allSilent = Object.fromEntries(agencies.map((agency) => [agency, silent]));
  return [
    fault('Lotta Långsam', '1970-02-04', 'AF är långsam: svarar efter två sekunder.', {
      AF: { kind: 'slow', ms: 2000 },
    }),
    fault('Tyra Tyst', '1971-03-06', 'A-kassorna svarar aldrig.', { SO: silent }),
    fault('Alma Alltyst', '1972-04-08', 'Ingen av de sju svarar.', allSilent),
    fault('Tryggve Trasig', '1973-05-11', 'Skatteverkets svar är trasigt.', { SKV: { kind: 'malformed' } }),
    fault('Jöns Jättesvar', '1974-06-13', 'Transportstyrelsens svar är alldeles för stort.', {
      TNS: { kind: 'oversized' },
    }),
    fault('Stig Stängd', '1975-07-15', 'CSN stänger förbindelsen mitt i svaret.', {
      CSN: { kind: 'closes' },
    }),
    fault('Rolf Rymdfel', '1976-08-17', 'Migrationsverkets svar har fel namnrymd.', {
      MIV: { kind: 'wrong-namespace' },
    }),
    fault('Dag Doctype', '1977-09-19', 'AF:s svar bär en DOCTYPE.', { AF: { kind: 'doctype' } }),
    fault('Hedvig Halvsvar', '1978-10-20', 'Försäkringskassans svar är avhugget.', {
      FK: { kind: 'partial' },
    }),
  ];
}

/** LEFI: a whole discloser out of order, or one of FK's sub-systems. */
function disclosers(): Household[] {
  const pension = (life: Life): Chapter =>
    pensionSpell(life, { startedMonthsAgo: 12, compensations: oldAge(life, 9_200, 0, 2_000) });
  const sick = (life: Life): Chapter =>
    sickSpell(life, {
      startedMonthsAgo: 4,
      months: 6,
      extent: { numerator: 1, denominator: 1 },
      perDay: kronor(640),
    });
  return [
    alone({
      name: 'Felix Felande',
      born: '1949-03-21',
      sex: 'man',
      shows: 'Pensionsmyndigheten är FELANDE i LEFI: uppgifter saknas utan avvikelser.',
      tells: (life) => [pension(life), { pension: { register: 'FELANDE' } }],
    }),
    alone({
      name: 'Otto Otillgänglig',
      born: '1947-11-03',
      sex: 'man',
      shows: 'Pensionsmyndigheten är OTILLGANGLIG i LEFI.',
      tells: (life) => [pension(life), { pension: { register: 'OTILLGANGLIG' } }],
    }),
    alone({
      name: 'Kasper Stängt',
      born: '1987-12-03',
      sex: 'man',
      shows: 'Försäkringskassans register är OTILLGANGLIG i LEFI; Pensionsmyndigheten svarar.',
      tells: (life) => [sick(life), { insurance: { register: 'OTILLGANGLIG' } }],
    }),
    alone({
      name: 'Dan Delsystem',
      born: '1981-06-09',
      sex: 'man',
      shows: 'Ett delsystem hos Försäkringskassan är tyst: sjukpenning saknas med avvikelsen INTERNT_FEL.',
      tells: (life) => [sick(life), { insurance: { silent: ['SJP'] } }],
    }),
  ];
}

function studentAid(): Household[] {
  const student = (name: string, born: string, resultCode: CsnResultCode, shows: string): Household =>
    alone({
      name,
      born,
      sex: 'woman',
      shows,
      tells: (life) => [
        ...(resultCode === '-2'
          ? []
          : [studies(life, { ...universityStudies, startedWeeksAgo: 9, weeks: 20 })]),
        { studies: { resultCode } },
      ],
    });
  return [
    student('Carin Hutnere', '1991-01-11', '-1101', 'CSN svarar −1101: hemutrustningslån är nere.'),
    student(
      'Carin Studnere',
      '1992-02-12',
      '-1102',
      'CSN svarar −1102: studiemedel och studiehjälp är nere.',
    ),
    student('Carin Alltnere', '1993-03-13', '-1103', 'CSN svarar −1103: inget av CSN:s system svarar.'),
    student('Carin Ossnere', '1994-04-14', '-1104', 'CSN svarar −1104: omställningsstudiestöd är nere.'),
    student('Cecilia Saknas', '1995-05-15', '-2', 'CSN svarar −2: posten finns inte.'),
    failing('Cilla Ejträff', '1996-06-16', 'CSN svarar "Ej träff"; de andra har uppgifter.'),
  ];
}

function employmentService(): Household[] {
  const reported = (name: string, born: string, report: ActivityReport, shows: string): Household =>
    alone({
      name,
      born,
      sex: 'man',
      shows,
      tells: (life) => [{ unemployment: registered(life, 8, report) }],
    });
  return [
    failing('Åke Afstatus', '1969-07-23', 'AF svarar med en annan status än 0: uppgift kunde inte hämtas.', {
      unemployment: { status: { code: 1, text: 'Uppgifterna kunde inte hämtas.' } },
    }),
    reported(
      'Alf Saknas',
      '1988-01-21',
      { code: 500, text: 'Aktivitetsrapport saknas', latestOn: null },
      'Aktivitetsrapport 500: saknas i registret.',
    ),
    reported(
      'Alvar Ejinlämnad',
      '1988-02-22',
      { code: 501, text: 'Aktivitetsrapport ej lämnad in', latestOn: null },
      'Aktivitetsrapport 501: inte lämnad in.',
    ),
    reported(
      'Alve Teknikfel',
      '1988-03-23',
      { code: 502, text: 'Tekniskt fel', latestOn: null },
      'Aktivitetsrapport 502: tekniskt fel hos Arbetsförmedlingen.',
    ),
    alone({
      name: 'Alvin Inlämnad',
      born: '1988-04-24',
      sex: 'man',
      shows: 'Aktivitetsrapport 200: lämnad in, med datum.',
      tells: (life) => [
        {
          unemployment: registered(life, 8, { code: 200, text: reportIn, latestOn: addDays(life.today, -6) }),
        },
      ],
    }),
  ];
}

const reportIn = 'Aktivitetsrapport lämnad in under perioden';

function others(): Household[] {
  return [
    failing('Fredrik Fordonsfel', '1966-08-25', 'Transportstyrelsen svarar FEL med felkod och feltext.', {
      vehicles: { result: { code: 17, text: 'Fordonsregistret kan inte svara just nu.' } },
    }),
    alone({
      name: 'Styrbjörn Stumkassa',
      born: '1974-10-31',
      sex: 'man',
      shows: 'Personens enda a-kassa kan inte svara: ingen uppgift, inte ingen ersättning.',
      tells: (life) => [{ unemployment: registered(life, 4) }, silentFund(funds.unionen, 'cannot-answer')],
    }),
  ];
}
