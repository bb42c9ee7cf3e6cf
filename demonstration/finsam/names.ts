/** Beginnings and ends of invented places: no municipality of Sweden is called any of what they make. */
const beginnings =
  `Brask Drömme Elgs Fager Gnist Hägg Järp Klock Lärk Munk Nipp Orre Pil Ripp Skrov Tall Ugg Vippe Ylle Åsk
  Ängs Östan Kvarn Snö Timmer Bäver Rönn`.split(/\s+/);
const ends = ['by', 'vik', 'sund', 'hammar', 'lunda', 'torp', 'näs', 'åker', 'berga', 'mora'];

/** 270 names, `Braskby` and so on; the first of each beginning come first. */
export const placeNames: readonly string[] = ends.flatMap((end) =>
  beginnings.map((beginning) => beginning + end),
);

/** 75 names, `Samordningsförbundet Braskbygden` and so on. */
export const federationNames: readonly string[] = ['bygden', 'dalen', 'slätten']
  .flatMap((end) => beginnings.map((beginning) => `Samordningsförbundet ${beginning}${end}`))
  .slice(0, 75);

/** One for each of SCB's counties, whose codes the reports go by. */
export const regions: readonly { readonly county: string; readonly name: string }[] = [
  ['01', 'Ytterskär'],
  ['03', 'Mellanslätt'],
  ['04', 'Sörmo'],
  ['05', 'Vidöstra'],
  ['06', 'Högskog'],
  ['07', 'Sjömark'],
  ['08', 'Kustmark'],
  ['09', 'Storholmen'],
  ['10', 'Skärmark'],
  ['12', 'Sydslätt'],
  ['13', 'Strandmark'],
  ['14', 'Västermark'],
  ['17', 'Ålvmark'],
  ['18', 'Bergmark'],
  ['19', 'Slussmark'],
  ['20', 'Dalmark'],
  ['21', 'Gränsskog'],
  ['22', 'Höglandskust'],
  ['23', 'Fjällmark'],
  ['24', 'Norrskog'],
  ['25', 'Ytternorr'],
].map(([county = '', name = '']) => ({ county, name: `Region ${name}` }));

/** What initiatives are called. */
export const titles = {
  individual: [
    'Vägen vidare',
    'Steget till arbete',
    'Språnget',
    'Kompassen',
    'Ny start',
    'Arena arbete',
    'Mötesplatsen',
    'Stegvis',
    'Unga på väg',
    'Bryggan',
    'Hållplatsen',
    'Rätt stöd',
    'Gröna gården',
    'Verkstaden',
    'Språkväven',
    'Balansen',
    'Hälsa och arbete',
    'Nystart ung',
    'Vardagskraft',
    'Studielots',
  ],
  structural: [
    'Gemensam kartläggning',
    'Samsyn om rehabilitering',
    'Lärande nätverk',
    'Samverkansteamet',
    'Metodstöd',
    'Föreläsningar om psykisk hälsa',
    'Frukostmöten',
    'Utbildning i bemötande',
    'Processtöd',
    'Förstudie unga utanför',
    'Lokal samverkansgrupp',
    'Arbetsgivardialog',
    'Gemensam ingång',
    'Kunskapsdagar',
    'Suicidprevention',
    'Digital samverkan',
    'Kvinnors hälsa, analys',
    'Jämställd rehabilitering',
    'Chefsnätverk',
    'Tidiga signaler',
  ],
} as const;

/** Surnames that say that nobody has them. */
export const surnames =
  `Prov Testberg Exempelsson Mallgren Utkast Skissman Försökner Provlund Övningsson Modellström Påhittsson
  Fingersdotter`.split(/\s+/);
