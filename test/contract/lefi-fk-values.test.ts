import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  Address,
  Employment,
  InsuranceCase,
  InsurancePayment,
  OpenPeriod,
  Person,
  RelatedPerson,
} from '../../simulators/population/index.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { readText, tableUnder } from '../docs/page.ts';
import { aProfile } from '../lefi-profile.ts';
import { aLefiQuestionOf, aLefiWorld, only, today, type LefiWorld } from './lefi-world.ts';

// Code by code: what the population says of the named persons, written here once more in the wire's words, is the whole of
// what LEFI answers about them. Two years, so that what has ended is seen too.

const period = { from: '2024-12-01', tom: '2026-11-30' };

let world: LefiWorld;
beforeAll(async () => {
  world = await aLefiWorld({ profile: aProfile(lefiCodes), deadlineMs: 5_000 });
});
afterAll(() => world.stop());

const kronor = (ore: number) => ({ summa: ore / 100, valuta: 'SEK' });
const fraction = (one: { numerator: number; denominator: number }) => ({
  taljare: one.numerator,
  namnare: one.denominator,
});
const coded = ({ code, text }: { code: string | number; text: string }) => ({ id: code, beskrivning: text });
/** The number or letter of a list, with words; which words is code-words.test.ts's matter. */
const listed = (id: string | number) => ({ id, beskrivning: expect.stringMatching(/^\D{2}/) as string });
const span = ({ from, to }: OpenPeriod) => (to === null ? { fran: from } : { fran: from, till: to });
const someone = (one: RelatedPerson) => ({
  personnummer: one.personidentitet,
  foddes: one.bornOn,
  namn: `${one.givenName} ${one.surname}`,
  skyddad: one.isProtected,
  ...(one.diedOn === null ? {} : { avled: [one.diedOn] }),
});
const address = (one: Address) => ({
  ...(one.role === null ? {} : { roller: [listed(one.role)] }),
  utdelningadress: one.lines,
  postnummer: one.postalCode,
  postort: one.town,
  land: { kod: one.country.code, namn: one.country.name },
});

type Case<Benefit extends InsuranceCase['benefit']> = InsuranceCase extends infer One
  ? One extends InsuranceCase
    ? Benefit extends One['benefit']
      ? One
      : never
    : never
  : never;

function casesOf<Benefit extends InsuranceCase['benefit']>(person: Person, benefit: Benefit) {
  return person.insurance.cases.filter(
    (one): one is Case<Benefit> & InsuranceCase => one.benefit === benefit,
  ) as Case<Benefit>[];
}

const head = (one: InsuranceCase) => ({
  startades: one.startedOn,
  aktivt: one.isActive,
  avslaget: one.isRefused,
});
type ByDays = Case<'SJP'>['decisions'][number] | Case<'GP'>['decisions'][number];
const byDays = (one: Pick<ByDays, 'decidedOn' | 'isFinal' | 'benefit' | 'period' | 'extent' | 'days'>) => ({
  fattades: one.decidedOn,
  definitivt: one.isFinal,
  forman: coded(one.benefit),
  period: span(one.period),
  omfattning: fraction(one.extent),
  dagar: one.days,
});
type ByPeriod = Omit<Case<'ABB'>['decisions'][number], 'isInSchool' | 'isPlaced'>;
const byPeriod = (one: ByPeriod) => ({
  fattades: one.decidedOn,
  definitivt: one.isFinal,
  forman: coded(one.benefit),
  delforman: coded(one.part),
  periodicitet: listed(one.periodicity),
  period: span(one.period),
  beslutatBruttobelopp: kronor(one.gross),
});

const sickness = (person: Person, benefit: 'SJP' | 'FSJP' | 'RBE') =>
  casesOf(person, benefit).map((one) => ({
    startades: one.startedOn,
    aktivt: one.isActive,
    beslut: one.decisions.map((decision) => ({
      ...byDays(decision),
      karens: decision.hasWaitingDay,
      beslutsutfall: decision.outcome,
      beslutstyp: decision.type,
      ersattning: decision.compensation,
      ersattningsniva: decision.level,
      ersattningsdagar: decision.dayRows.map((row) => ({
        ersattningsdatum: row.day,
        ersattningsbelopp: kronor(row.amount),
        karensavdragsbelopp: kronor(row.waitingDeduction),
      })),
    })),
  }));

const shortDays = (person: Person, benefit: 'SBP' | 'DPE') =>
  casesOf(person, benefit).map((one) => ({ ...head(one), beslut: one.decisions.map(byDays) }));

const maintenance = (person: Person, side: 'received' | 'owed') =>
  casesOf(person, 'US')
    .filter((one) => one.side === side)
    .map((one) => ({
      ...head(one),
      grunduppgifter: { barn: someone(one.child) },
      beslut: one.decisions.map((decision) => ({
        ...byPeriod(decision),
        ersattning: listed(decision.compensation),
        samordnatBruttobelopp: kronor(decision.coordinatedGross),
      })),
    }));

const extraCare = (person: Person, benefit: 'OMV' | 'MEK') =>
  casesOf(person, benefit).map((one) => ({
    ...head(one),
    beslut: {
      ...byPeriod(one.decision),
      beslutstatus: listed(one.decision.status),
      beslutsutfall: listed(one.decision.outcome),
      ...(one.decision.endsFrom === null ? {} : { upphorandeManadFrom: [one.decision.endsFrom.slice(0, 7)] }),
      periodbeslut: one.decision.periods.map((each) => ({
        period: span(each.period),
        omfattning: fraction(each.extent),
        andel: fraction(each.share),
        utbetalningstyp: listed(each.payoutKind),
      })),
      underlag: { Barn: one.decision.children.map(someone) },
    },
  }));

const workInjuries = (person: Person, toSurvivors: boolean) =>
  casesOf(person, 'ARBETSSKADA')
    .filter(({ deceased }) => (deceased !== null) === toSurvivors)
    .map((one) => ({
      ...head(one),
      grunduppgifter: {
        uppdaterades: one.updatedOn,
        arbetsgivare: coded(one.employer),
        skadetillfalle: one.injuredOn,
        orsak: listed(one.cause),
        arsinkomstInnanSkada: kronor(one.incomeBefore),
        ...(toSurvivors
          ? { avliden: someone(one.deceased!) }
          : { arsinkomstEfterSkada: kronor(one.incomeAfter!) }),
      },
      beslut: one.decisions.map((decision) => ({
        ...byPeriod(decision),
        underlag: {
          faktor: decision.factor,
          samordningsandel: fraction(decision.coordinationShare),
          bruttoforhojning: kronor(decision.grossIncrease),
          pensionsgrundandeInkomst: kronor(decision.pensionableIncome),
        },
        samordnatBruttobelopp: kronor(decision.coordinatedGross),
        ersattning: listed(decision.compensation),
      })),
    }));

const occupationalInjuries = (person: Person, toSurvivors: boolean) =>
  casesOf(person, 'YL')
    .filter(({ deceased }) => (deceased !== null) === toSurvivors)
    .map((one) => ({
      ...head(one),
      grunduppgifter: {
        ...(one.employer === null ? {} : { arbetsgivare: [listed(one.employer)] }),
        skadetillfalle: one.injuredOn,
        orsak: one.causes.map(listed),
        ...(toSurvivors ? { avliden: someone(one.deceased!) } : {}),
      },
      beslut: one.decisions.map((decision) => ({
        ...byPeriod(decision),
        underlag: { faktor: fraction(decision.factor) },
        ersattning: listed(decision.compensation),
      })),
    }));

const settlements = (person: Person, areSettled: boolean) =>
  casesOf(person, 'SA')
    .flatMap((one) => one.steplessSettlements)
    .filter(({ settled }) => (settled !== null) === areSettled)
    .map(({ settled, ...one }) => ({
      artal: String(one.year),
      arsinkomstISverige: [kronor(one.incomeInSweden)],
      arsinkomstIAnnatLand: [kronor(one.incomeAbroad)],
      ...(settled === null
        ? {}
        : {
            fribelopp: [kronor(one.allowance)],
            mellanskillnad: [kronor(settled.difference)],
            ...(settled.supplement === null ? {} : { tillagg: [kronor(settled.supplement)] }),
            ...(settled.fee === null ? {} : { avgift: [kronor(settled.fee)] }),
            ...(settled.paidOut === null ? {} : { utbetalning: [kronor(settled.paidOut)] }),
            ...(settled.reclaimed === null ? {} : { aterkrav: [kronor(settled.reclaimed)] }),
          }),
    }));

const workplace = (job: Employment) => ({
  nummer: job.workplaceNumber,
  namn: job.workplaceName,
  arbetsgivare: {
    namn: job.employer,
    organisationsnummer: job.organisationsnummer,
    adress: address(job.employerAddress),
  },
  sysselsattning: job.occupation,
  arbetstid: { taljare: job.extent, namnare: 100 },
  adress: address(job.workplaceAddress),
  telefon: job.telephone,
  kontakt: { namn: job.contact.name, telefon: job.contact.telephones, epost: job.contact.emails },
});

const personInformation = ({ identity, relations, employment }: Person) => ({
  personnummer: identity.personidentitet,
  foddes: identity.bornOn,
  namn: `${identity.givenName} ${identity.surname}`,
  skyddad: identity.protection !== 'none',
  ...(identity.diedOn === null ? {} : { avled: [identity.diedOn] }),
  adress: identity.addresses.map(address),
  arbetsstallen: employment.map(workplace),
  barn: relations.children.map(someone),
  civilstand: listed(identity.civilStatus),
  folkbokford:
    identity.registeredIn === null
      ? []
      : [{ lan: identity.registeredIn.county, kommun: identity.registeredIn.municipality }],
  medborgarskap: identity.citizenships.map(({ country, since }) => ({
    ...(since === null ? {} : { datum: since }),
    land: { kod: country.code, namn: country.name },
  })),
  samhorig: [...(relations.partner === null ? [] : [relations.partner]), ...relations.parents].map(someone),
});

type Lists = Readonly<Record<string, readonly unknown[]>>;

interface Row {
  /** Together they have something in every list of the code. */
  readonly personas: readonly string[];
  readonly lists: (person: Person) => Lists;
}

const rows: Readonly<Record<string, Row>> = {
  'FK:ABB': {
    personas: ['Hedda Hushåll', 'Moa Mottagare'],
    lists: (person) => ({
      barnbidragsarende: casesOf(person, 'ABB').map((one) => ({
        grunduppgifter: { barn: someone(one.child) },
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          underlag: { skolgang: decision.isInSchool, myndighetsplacering: decision.isPlaced },
        })),
      })),
    }),
  },
  'FK:AP': {
    personas: ['Åke Årspension', 'Torvald Trettiosju'],
    lists: (person) => ({
      allmanpensionsarende: casesOf(person, 'AP').map((one) => ({
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          samordnatBruttobelopp: kronor(decision.coordinatedGross),
          omfattning: fraction(decision.extent),
        })),
      })),
    }),
  },
  'FK:AS': {
    personas: ['Astrid Aktivitetsstöd'],
    lists: (person) => ({
      aktivitetsstodsarende: casesOf(person, 'AS').map((one) => ({
        ...head(one),
        grunduppgifter: { atgardstyp: coded(one.measure) },
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          dagar: decision.days,
          karens: decision.hasWaitingDay,
          ersattning: listed(decision.compensation),
        })),
      })),
    }),
  },
  'FK:BOB': {
    personas: ['Hedda Hushåll', 'Vanja Växelvis', 'Sara Sökande'],
    lists: (person) => ({
      bostadsbidragsarende: casesOf(person, 'BOB').map((one) => ({
        ...head(one),
        medsokande: one.coApplicants.map(someone),
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          underlag: {
            reduceradBostadskostnad: kronor(decision.reducedHousingCost),
            totalBostadskostnad: kronor(decision.totalHousingCost),
            inkomster: decision.incomes.map(({ yearly }) => kronor(yearly)),
            hemmavarandeBarn: decision.childrenAtHome.map(someone),
            tidvisboendeBarn: decision.childrenOccasionally.map(someone),
            vaxelvisboendeBarn: decision.childrenAlternating.map(someone),
          },
        })),
      })),
    }),
  },
  // Paid to newcomers beside etableringsersättning: no cases of their own.
  'FK:BST': { personas: ['Etta Etablering'], lists: () => ({}) },
  'FK:BTI': {
    personas: ['Sten Steglös'],
    lists: (person) => ({
      bostadstillaggsarende: casesOf(person, 'BTI').map((one) => ({
        ...head(one),
        medsokande: one.coApplicants.map(someone),
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          underlag: {
            arsbruttokostnad: kronor(decision.yearlyGrossCost),
            bostadstillaggsnettokostnad: kronor(decision.yearlyNetCost),
            ...(decision.yearlyNetCostForSupport === null
              ? {}
              : { forsorjningsstodsarsnettokostnad: kronor(decision.yearlyNetCostForSupport) }),
          },
        })),
      })),
    }),
  },
  'FK:DPE': {
    personas: ['Torsten Totalförsvar'],
    lists: (person) => ({ totalforsvarspliktsarende: shortDays(person, 'DPE') }),
  },
  'FK:EJO': {
    personas: ['Linus Livränta', 'Livia Livränta', 'Love Livränta', 'Yrsa Yrkesskada'],
    lists: (person) => ({
      arbetsskadeegenlivrantearende: workInjuries(person, false),
      arbetsskadeefterlevandearende: workInjuries(person, true),
      efterlevandepensionsarende: casesOf(person, 'EFTERLEVANDE').map((one) => ({
        grunduppgifter: { avliden: someone(one.deceased) },
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          samordnatBruttobelopp: kronor(decision.coordinatedGross),
          ...(decision.extent === null ? {} : { omfattning: [fraction(decision.extent)] }),
        })),
      })),
    }),
  },
  'FK:ET': { personas: ['Etta Etablering'], lists: () => ({}) },
  'FK:FP': {
    personas: ['Per Pappaledig', 'Dorotea Dubbel'],
    lists: (person) => ({
      foraldrapenningarende: casesOf(person, 'FP').map((one) => ({
        ...head(one),
        grunduppgifter: { barn: someone(one.child) },
        anspraksdagar: one.claimedDays
          .filter(({ day }) => day <= period.tom)
          .map((claimed) => ({
            dag: claimed.day,
            niva: listed(claimed.level),
            omfattning: fraction(claimed.extent),
          })),
        beslut: one.decisions.map((decision) => ({
          ...byDays(decision),
          ersattning: listed(decision.compensation),
          ersattningsdagar: decision.dayRows.map((row) => ({
            dag: row.day,
            niva: listed(row.level),
            bruttobelopp: kronor(row.gross),
          })),
        })),
      })),
    }),
  },
  'FK:FSJP': {
    personas: ['Fanny Förebyggd'],
    lists: (person) => ({ forebyggandeSjukpenningsarende: sickness(person, 'FSJP') }),
  },
  'FK:GP': {
    personas: ['Greta Gravid'],
    lists: (person) => ({
      graviditetspenningsarende: casesOf(person, 'GP').map((one) => ({
        ...head(one),
        beslut: one.decisions.map((decision) => ({
          ...byDays(decision),
          ersattning: listed(decision.compensation!),
        })),
      })),
    }),
  },
  'FK:HE': {
    personas: ['Harald Handikapp'],
    lists: (person) => ({
      handikappersattningsarende: casesOf(person, 'HE').map((one) => ({
        ...head(one),
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          omfattning: fraction(decision.extent),
        })),
      })),
    }),
  },
  'FK:MABB': {
    personas: ['Mio Mottagare', 'Puck Placerad'],
    lists: (person) => ({
      mottagareavbarnbidrag: casesOf(person, 'MABB').map((one) => ({
        grunduppgifter: { personuppgift: someone(one.child) },
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          underlag: {
            skolgang: decision.isInSchool,
            ...(decision.institution === null
              ? {}
              : {
                  institutionsplacering: [
                    {
                      institution: listed(decision.institution.kind),
                      namn: decision.institution.name,
                      adress: address(decision.institution.address),
                    },
                  ],
                }),
            tvaBidragsmottagare: decision.hasTwoRecipients,
            utbetalningsdatum: decision.lastPaidOn.slice(0, 7),
            utbetalningsmottagare: decision.payee,
          },
        })),
      })),
    }),
  },
  'FK:MEK': {
    personas: ['Oda Omvårdnad', 'Agnes Avslagen', 'Una Upphörd', 'Måns Merkostnad'],
    lists: (person) => ({ merkostnadsersattningsarende: extraCare(person, 'MEK') }),
  },
  'FK:NP': {
    personas: ['Nanna Närstående'],
    lists: (person) => ({
      narstaendepenningarende: casesOf(person, 'NP').map((one) => ({
        ...head(one),
        beslut: one.decisions.map((decision) => ({
          ...byDays(decision),
          karens: decision.hasWaitingDay,
          ersattning: listed(decision.compensation!),
        })),
      })),
    }),
  },
  'FK:OMV': {
    personas: ['Oda Omvårdnad', 'Agnes Avslagen', 'Una Upphörd'],
    lists: (person) => ({ omvardnadsbidragsarende: extraCare(person, 'OMV') }),
  },
  'FK:PJOB': {
    personas: ['Jon Jobbdagar', 'Petronella Program'],
    lists: ({ insurance: { jobDays } }) => ({
      programjobdagar: [{ antalForbrukade: jobDays!.used, harForbrukatMaxAntal: jobDays!.maximumUsed }],
    }),
  },
  'FK:PROG': {
    personas: ['Petronella Program', 'Etta Etablering', 'Ulla Utveckling'],
    lists: (person) => ({
      programersattningsarende: casesOf(person, 'PROG').map((one) => ({
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          ersattning: coded(decision.compensation),
          dagar: decision.dayRows.map((row) => row.day),
          ersattningsdagar: decision.dayRows.map((row) => ({
            dag: row.day,
            ersattning: coded(row.compensation),
            belopp: kronor(row.amount),
          })),
        })),
      })),
    }),
  },
  'FK:RBE': {
    personas: ['Reidar Rehab'],
    lists: (person) => ({ rehabersattningsarende: sickness(person, 'RBE') }),
  },
  'FK:SA': {
    personas: ['Sten Steglös', 'Alex Aktiv', 'Gerd Garanti'],
    lists: (person) => ({
      sjukOchAktivitetsersattningsarende: casesOf(person, 'SA').map((one) => ({
        ...head(one),
        grunduppgifter:
          'fortieths' in one.insuredTime
            ? { forsakringstid: [{ taljare: one.insuredTime.fortieths, namnare: 40 }] }
            : {
                forsakringstidGsaAr: [one.insuredTime.years],
                forsakringstidGsaManad: [one.insuredTime.months],
                forsakringstidGsaDag: [one.insuredTime.days],
              },
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          samordnatBruttobelopp: kronor(decision.coordinatedGross),
          omfattning: fraction(decision.extent),
        })),
      })),
      sjukOchAktivitetsersattningSteglosAvrakningNulage: settlements(person, false),
      sjukOchAktivitetsersattningSteglosAvrakningHistorik: settlements(person, true),
    }),
  },
  'FK:SBP': {
    personas: ['Smilla Smittad'],
    lists: (person) => ({ smittbararersattningsarende: shortDays(person, 'SBP') }),
  },
  'FK:SJP': {
    personas: ['Disa Deltid', 'Ines Interim'],
    lists: (person) => ({ sjukpenningarende: sickness(person, 'SJP') }),
  },
  'FK:TFP': {
    personas: ['Vilma Vabb'],
    lists: (person) => ({
      tillfalligForaldrapenningarende: casesOf(person, 'TFP').map((one) => ({
        ...head(one),
        grunduppgifter: { barn: someone(one.child) },
        beslut: one.decisions.map((decision) => ({
          ...byDays(decision),
          ersattning: listed(decision.compensation),
          bedomdadagar: decision.dayRows.map((row) => ({
            dag: row.day,
            bedomtBelopp: kronor(row.amount),
            inkomsttyp: listed(row.incomeType),
            berakningssatt: listed(row.method),
          })),
        })),
      })),
    }),
  },
  'FK:US': {
    personas: ['Moa Mottagare', 'Kim Krav', 'Vanja Växelvis'],
    lists: (person) => ({
      underhallsstodsmottag: maintenance(person, 'received'),
      underhallsstodskrav: maintenance(person, 'owed'),
      underhallsskuld:
        person.insurance.maintenanceDebt === null
          ? []
          : [{ belopp: kronor(person.insurance.maintenanceDebt) }],
    }),
  },
  'FK:VB': {
    personas: ['Vera Vårdbidrag'],
    lists: (person) => ({
      vardbidragsarende: casesOf(person, 'VB').map((one) => ({
        ...head(one),
        beslut: one.decisions.map((decision) => ({
          ...byPeriod(decision),
          ersattning: listed(decision.compensation),
          omfattning: fraction(decision.extent),
          underlag: { barn: decision.children.map(someone), delat: decision.isShared },
        })),
      })),
    }),
  },
  'FK:YL': {
    personas: ['Yngve Yrkesskada', 'Yrsa Yrkesskada'],
    lists: (person) => ({
      yrkesskadeegenlivrantearende: occupationalInjuries(person, false),
      yrkesskadeefterlevandearende: occupationalInjuries(person, true),
    }),
  },
  'FK:GEPI': {
    personas: ['Adam Adress', 'Hugo Hushåll', 'Mikael Medborgarskap', 'Dagny Död', 'Mio Mottagare'],
    lists: (person) => ({ generellPersoninformation: [personInformation(person)] }),
  },
  'FK:PANV': {
    personas: ['Petronella Program', 'Etta Etablering'],
    lists: ({ insurance }) => ({
      programanvisning: insurance.programmeReferrals.map((one) => ({
        period: span(one.period),
        omfattning: { taljare: one.extent, namnare: 100 },
        program: coded(one.programme),
      })),
    }),
  },
  'FK:SGI': {
    personas: ['Adam Adress', 'Linus Livränta', 'Torsten Totalförsvar'],
    lists: ({ insurance }) => ({
      sjukpenninggrundandeInkomstuppgift: insurance.sicknessBenefitIncome.map((one) => ({
        faststalldes: one.decidedOn,
        typ: listed(one.type),
        anstallning: kronor(one.fromEmployment),
        verksamhet: kronor(one.fromBusiness),
        ...(one.waitingDays === null ? {} : { karens: one.waitingDays }),
        ...(one.yearlyDays === null ? {} : { dagar: one.yearlyDays }),
        ...(one.yearlyHours === null ? {} : { timmar: one.yearlyHours }),
      })),
    }),
  },
  'FK:SKUP': {
    personas: ['Gerd Garanti', 'Fia Företag'],
    lists: ({ tax }) => ({ skatteuppgift: [{ skatteredovisningsnummer: tax.foreignTaxNumber }] }),
  },
  'FK:STAV': {
    personas: ['Åsa Återkrav', 'Stefan Studiestart'],
    lists: ({ insurance }) => ({
      studiemedelsavisering: insurance.studyNotices.map((one) => ({
        typ: listed(one.type),
        period: span(one.period),
      })),
    }),
  },
};

const fkCodes = [...lefiCodes.formansinformation, ...lefiCodes.ovrigInformation].filter((code) =>
  code.startsWith('FK:'),
);
const arrayOf = (code: string) =>
  lefiCodes.formansinformation.some((one) => one === code) ? 'formansinformation' : 'ovrigInformation';

function named(name: string): Person {
  const found = world.population.personas.find((each) => each.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.person;
}

async function informationOf(person: Person, asked: object): Promise<Lists> {
  const { status, body } = await world.ask(aLefiQuestionOf(person, { ...only(asked), period }));
  expect([status, body.avvikelser]).toEqual([200, {}]);
  return body.formansinformation ?? {};
}

it('every code of Försäkringskassan has a row, and docs/personas.md names its persons', () => {
  expect(fkCodes).toHaveLength(32);
  expect(Object.keys(rows).sort()).toEqual([...fkCodes].sort());
  const told = tableUnder(readText('docs/personas.md'), /^## Försäkringskassans informationstyper/);
  expect(told.map(({ Kod, Personer }) => [Kod, Personer])).toEqual(
    Object.entries(rows).map(([code, { personas }]) => [code, personas.join(', ')]),
  );
});

it.each(fkCodes)('%s is answered value by value as the population has it', async (code) => {
  const { personas, lists } = rows[code]!;
  const filled = new Set<string>();
  for (const name of personas) {
    const person = named(name);
    const expected = lists(person);
    expect(await informationOf(person, { [arrayOf(code)]: [code] }), name).toEqual(expected);
    for (const [list, items] of Object.entries(expected)) if (items.length > 0) filled.add(list);
  }
  // An empty list would agree with anything that is empty too.
  expect([...filled].sort()).toEqual(Object.keys(lists(named(personas[0]!))).sort());
});

/** Whose payments are of the code, told by their rows. The others are benefits that nothing is paid for by that name. */
const paid: Readonly<Record<string, { readonly persona: string; readonly benefits: readonly string[] }>> = {
  'FK:ABB': { persona: 'Hedda Hushåll', benefits: ['ABB'] },
  'FK:AP': { persona: 'Åke Årspension', benefits: ['AP'] },
  'FK:AS': { persona: 'Astrid Aktivitetsstöd', benefits: ['AS'] },
  'FK:BOB': { persona: 'Hedda Hushåll', benefits: ['BOB'] },
  'FK:BST': { persona: 'Etta Etablering', benefits: ['BST'] },
  'FK:BTI': { persona: 'Frida Flera', benefits: ['BTI'] },
  'FK:DPE': { persona: 'Torsten Totalförsvar', benefits: ['DPE'] },
  'FK:EJO': { persona: 'Livia Livränta', benefits: ['ARBETSSKADA', 'EFTERLEVANDE'] },
  'FK:ET': { persona: 'Etta Etablering', benefits: ['ET'] },
  'FK:FP': { persona: 'Per Pappaledig', benefits: ['FP'] },
  'FK:FSJP': { persona: 'Fanny Förebyggd', benefits: ['FSJP'] },
  'FK:GP': { persona: 'Greta Gravid', benefits: ['GP'] },
  'FK:HE': { persona: 'Harald Handikapp', benefits: ['HE'] },
  'FK:MEK': { persona: 'Oda Omvårdnad', benefits: ['MEK'] },
  'FK:NP': { persona: 'Nanna Närstående', benefits: ['NP'] },
  'FK:OMV': { persona: 'Oda Omvårdnad', benefits: ['OMV'] },
  'FK:PROG': { persona: 'Petronella Program', benefits: ['AMP'] },
  'FK:RBE': { persona: 'Reidar Rehab', benefits: ['RBE'] },
  'FK:SA': { persona: 'Gerd Garanti', benefits: ['SA'] },
  'FK:SBP': { persona: 'Smilla Smittad', benefits: ['SBP'] },
  'FK:SJP': { persona: 'Ulf Utmätning', benefits: ['SJP'] },
  'FK:TFP': { persona: 'Vilma Vabb', benefits: ['TFP'] },
  'FK:US': { persona: 'Moa Mottagare', benefits: ['US'] },
  'FK:VB': { persona: 'Vera Vårdbidrag', benefits: ['VB'] },
  'FK:YL': { persona: 'Yngve Yrkesskada', benefits: ['YL'] },
};

const money = {
  gross: 'bruttobelopp',
  tax: 'skattebelopp',
  deduction: 'avdragsbelopp',
} as const;

const payment = (one: InsurancePayment) => ({
  typ: listed(one.kind),
  foretag: { id: 1001, beskrivning: 'Försäkringskassan' },
  formansfamilj: coded(one.family),
  datum: one.paidOn,
  period: span(one.period),
  bruttobelopp: kronor(one.gross),
  skattebelopp: kronor(one.tax),
  avdragsbelopp: kronor(one.deductions),
  nettobelopp: kronor(one.net),
  utbetalningsdetalj: one.rows.map(({ days, extent, ...row }) => {
    const told = days === null || extent === null ? days : (days * extent.denominator) / extent.numerator;
    return {
      forman: coded(row.benefit),
      period: span(row.period),
      beloppstyp: coded(row.amountType),
      ...(extent === null ? {} : { omfattning: fraction(extent) }),
      ...(told === null ? {} : { dagar: told }),
      [money[row.side]]: kronor(row.amount),
    };
  }),
});

it('every code has payments but those two that nothing is paid for', () => {
  const unpaid = lefiCodes.formansinformation.filter((code) => !Object.hasOwn(paid, code));
  // Of a child's allowance its guardians are paid (ABB), and of programme days what the programme pays (PROG).
  expect(unpaid).toEqual(['FK:MABB', 'FK:PJOB']);
});

it.each(Object.entries(paid))(
  'payments of %s are told value by value, done and to come',
  async (code, { persona, benefits }) => {
    const person = named(persona);
    const told = await informationOf(person, { utbetalningar: [code], preliminaraUtbetalningar: [code] });
    const wanted = person.insurance.payments.filter(
      ({ paidOn, rows: parts }) =>
        paidOn >= period.from &&
        paidOn <= period.tom &&
        parts.some(({ benefit }) => benefits.includes(benefit.code)),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(told).toEqual({
      utbetalningsuppgift: wanted.filter(({ paidOn }) => paidOn <= today).map(payment),
      preliminarautbetalningar: wanted.filter(({ paidOn }) => paidOn > today).map(payment),
    });
  },
);

/** The lists that no code of v9 asks for: what they held is PM:LINT, PM:PBH and PM:PU today (docs/contract-choices.md). */
const withoutCode = ['intjanandebehallning', 'intjanandeuppgift', 'levnadsintygsuppgift'];

it('the lists of all codes and of payments are the contract’s forty-two, but three that no code asks for', async () => {
  const { body } = await world.ask(aLefiQuestionOf(named('Adam Adress'), { ...lefiCodes, period }));
  const told = Object.keys(body.formansinformation ?? {});
  expect([...told, ...withoutCode].sort()).toEqual([...contractLists].sort());
  expect(contractLists).toHaveLength(42);
});

const contractLists = [
  'generellPersoninformation',
  'aktivitetsstodsarende',
  'allmanpensionsarende',
  'arbetsskadeefterlevandearende',
  'arbetsskadeegenlivrantearende',
  'barnbidragsarende',
  'bostadsbidragsarende',
  'bostadstillaggsarende',
  'efterlevandepensionsarende',
  'mottagareavbarnbidrag',
  'foraldrapenningarende',
  'forebyggandeSjukpenningsarende',
  'handikappersattningsarende',
  'graviditetspenningsarende',
  'intjanandebehallning',
  'intjanandeuppgift',
  'levnadsintygsuppgift',
  'merkostnadsersattningsarende',
  'narstaendepenningarende',
  'omvardnadsbidragsarende',
  'preliminarautbetalningar',
  'programanvisning',
  'programersattningsarende',
  'programjobdagar',
  'rehabersattningsarende',
  'sjukOchAktivitetsersattningsarende',
  'sjukOchAktivitetsersattningSteglosAvrakningHistorik',
  'sjukOchAktivitetsersattningSteglosAvrakningNulage',
  'sjukpenningarende',
  'sjukpenninggrundandeInkomstuppgift',
  'skatteuppgift',
  'smittbararersattningsarende',
  'studiemedelsavisering',
  'tillfalligForaldrapenningarende',
  'totalforsvarspliktsarende',
  'underhallsskuld',
  'underhallsstodskrav',
  'underhallsstodsmottag',
  'utbetalningsuppgift',
  'vardbidragsarende',
  'yrkesskadeefterlevandearende',
  'yrkesskadeegenlivrantearende',
];
