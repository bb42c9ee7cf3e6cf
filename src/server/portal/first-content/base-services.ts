import type { BaseServiceContent, Contact } from '../content.ts';

const description = 'SSBTEK Allmän beskrivning rev. B (2018-05-02), avsnitt 3 och 4';
const since = 'Leveranstid: publicerad releaseinformation för SSBTEK, version 1.';
const firstVersion = '2014-05-18';

const byTelephone = (about: string, name: string, telephone: string, url: string): Contact => ({
  about,
  name,
  telephone,
  email: null,
  url,
});

const af: BaseServiceContent = {
  kind: 'base-service',
  title: 'AFLI',
  agency: 'AF',
  owner: 'Arbetsförmedlingen',
  informationUrl: 'https://www.arbetsformedlingen.se/Om-oss/For-leverantorer/For-kommuner.html',
  contacts: [
    byTelephone(
      'Uppgifterna från Arbetsförmedlingen',
      'Arbetsförmedlingen',
      '0771-416 416',
      'https://www.arbetsformedlingen.se',
    ),
    {
      about: 'Mer om innehållet',
      name: 'Arbetsförmedlingen, AFLI',
      telephone: null,
      email: null,
      url: 'https://www.arbetsformedlingen.se/aflia',
    },
  ],
  deliversSince: firstVersion,
  holds: [
    'Arbetssökandeinformation',
    'Beslutsinformation: ekonomiska beslut',
    'Utbetalningar',
    'Avstängningar',
    'Ansökt om ersättning',
    'A-kassetillhörighet',
    'Datum för senast inlämnade aktivitetsrapport',
  ],
  source: `${description}. ${since}`,
  placeholder: false,
};

const so: BaseServiceContent = {
  kind: 'base-service',
  title: 'Unemployment Benefit Payment Service',
  agency: 'SO',
  owner: 'Sveriges a-kassor',
  informationUrl: 'https://www.sverigesakassor.se',
  contacts: [
    {
      about: 'Uppgifterna från en a-kassa: kontakta den a-kassan',
      name: 'Sveriges a-kassor, förteckning över alla a-kassor',
      telephone: null,
      email: null,
      url: 'https://www.sverigesakassor.se',
    },
  ],
  deliversSince: firstVersion,
  holds: ['Utbetalningar', 'Avstängningar', 'Ansökt om ersättning'],
  source: `${description}. ${since}`,
  placeholder: false,
};

const csn: BaseServiceContent = {
  kind: 'base-service',
  title: 'Kommunfråga',
  agency: 'CSN',
  owner: 'Centrala studiestödsnämnden (CSN)',
  informationUrl:
    'https://www.csn.se/om-csn/vart-uppdrag/samverkan-och-projekt/ssbtek---sammansatt-bastjanst-ekonomisk-bistand.html',
  contacts: [byTelephone('Uppgifterna från CSN', 'CSN, Kundstöd', '0771-276 000', 'https://www.csn.se')],
  deliversSince: firstVersion,
  holds: ['Studiehjälp', 'Studiemedel', 'Studiestartsstöd', 'Hemutrustningslån'],
  source: `${description}. ${since}`,
  placeholder: false,
};

const fk: BaseServiceContent = {
  kind: 'base-service',
  title: 'LEFI Online',
  agency: 'FK',
  owner: 'Försäkringskassan (med uppgifter från Försäkringskassan och Pensionsmyndigheten)',
  informationUrl: 'https://www.forsakringskassan.se/myndigheter/e-tjanster/lefi_online',
  contacts: [
    byTelephone(
      'Tjänsten, och uppgifterna från Försäkringskassan',
      'Försäkringskassan, Kundcenter för partner',
      '0771-17 90 00',
      'https://www.forsakringskassan.se/kontakt',
    ),
    byTelephone(
      'Uppgifterna från Pensionsmyndigheten',
      'Pensionsmyndigheten, Kundservice',
      '0771-776 776',
      'https://www.pensionsmyndigheten.se',
    ),
  ],
  deliversSince: firstVersion,
  holds: [
    'Personinformation',
    'Förmånsinformation:',
    'Sjukpenninggrundande inkomst',
    'Sjukpenning',
    'Rehabpenning',
    'Föräldrapenning',
    'Tillfällig föräldrapenning',
    'Graviditetspenning',
    'Närståendepenning',
    'Smittbärarersättning',
    'Dagpenning till totalförsvarspliktiga',
    'Aktivitetsstöd/Etableringsersättning/Utvecklingsersättning',
    'Pensionsprognos',
    'Pension',
    'ÅP-37 uppgifter',
    'ÅP-38 uppgifter',
    'Premiepensionsuppgifter',
    'Intjänandeuppgifter',
    'Bostadstillägg till pensionärer',
    'Efterlevandepension',
    'Sjukersättning och aktivitetsersättning',
    'Arbetsskadelivränta',
    'Yrkesskadelivränta',
    'Handikappersättning',
    'Vårdbidrag',
    'Bostadsbidrag',
    'Barnbidrag',
    'Underhållsstöd',
    'Levnadsintyg',
    'Utbetalningsinformation',
  ],
  source: `${description}. ${since}`,
  placeholder: false,
};

const skv: BaseServiceContent = {
  kind: 'base-service',
  title: 'Beskattningsuppgifter',
  agency: 'SKV',
  owner: 'Skatteverket',
  informationUrl:
    'https://www.skatteverket.se/foretagochorganisationer/myndigheter/informationsutbytemellanmyndigheter/beskattningsuppgifter.4.64a656d113f4c7597012bcc.html',
  contacts: [
    byTelephone(
      'Uppgifterna från Skatteverket',
      'Skatteverket, Skatteupplysningen',
      '0771-567 567',
      'https://www.skatteverket.se',
    ),
    {
      about: 'Mer om innehållet',
      name: 'Skatteverket, Beskattningsuppgifter',
      telephone: null,
      email: null,
      url: 'https://www.skatteverket.se/foretagorganisationer/myndigheter/beskattningsuppgifter',
    },
  ],
  deliversSince: firstVersion,
  holds: ['Kapitaluppgifter', 'Skattekontouppgifter'],
  source: `${description}. ${since}`,
  placeholder: false,
};

const tns: BaseServiceContent = {
  kind: 'base-service',
  title: 'Fordonsuppgifter (bastjänstens namn är inte publicerat)',
  agency: 'TNS',
  owner: 'Transportstyrelsen',
  informationUrl: null,
  contacts: [],
  deliversSince: '2018-09-16',
  holds: ['Fordon som personen äger: registreringsnummer, fabrikat, fordonsår och fordonsslag'],
  source:
    'Innehåll: det publicerade kontraktet för SSBTEK, version 10. Leveranstid: publicerad releaseinformation, version 6. Namn, informationssida och support är inte publicerade.',
  placeholder: true,
};

const miv: BaseServiceContent = {
  kind: 'base-service',
  title: 'Uppgifter om uppehållstillstånd (bastjänstens namn är inte publicerat)',
  agency: 'MIV',
  owner: 'Migrationsverket',
  informationUrl: null,
  contacts: [],
  deliversSince: null,
  holds: ['Ansökningar om och beslut om uppehålls- och arbetstillstånd, med giltighetstid'],
  source:
    'Innehåll: det publicerade kontraktet för SSBTEK, version 10. Ingår sedan SSBTEK version 8 (2019 eller 2020; dagen är inte publicerad). Namn, informationssida och support är inte publicerade.',
  placeholder: true,
};

export const baseServices: Readonly<Record<string, BaseServiceContent>> = {
  arbetsformedlingen: af,
  'a-kassorna': so,
  csn,
  'forsakringskassan-och-pensionsmyndigheten': fk,
  skatteverket: skv,
  transportstyrelsen: tns,
  migrationsverket: miv,
};
