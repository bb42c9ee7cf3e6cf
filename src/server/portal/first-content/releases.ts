import type { ReleaseContent } from '../content.ts';

const published = 'Publicerad releaseinformation för SSBTEK';

/** Columns: version, first day, last day, what came with it, whether something of it is not known. */
const rows: readonly (readonly [string, string | null, string | null, string, boolean])[] = [
  [
    '1',
    '2014-05-18',
    '2017-01-17',
    'Första versionen: a-kassorna, Arbetsförmedlingen, CSN, Försäkringskassan, Pensionsmyndigheten och Skatteverket.',
    false,
  ],
  ['2', '2015-05-25', '2017-11-11', 'Flera instanser av LEFI Online sida vid sida.', false],
  ['3', '2016-11-13', '2019-05-02', 'LEFI Online 3: studiemedelsavisering och pensionsbehållningar.', false],
  [
    '4',
    '2017-05-28',
    '2019-09-03',
    'CSN version 3 med studiestartsstöd; Arbetsförmedlingen version 2 med aktivitetsrapporter.',
    false,
  ],
  [
    '6',
    '2018-09-16',
    '2020-10-31',
    'Transportstyrelsen tillkommer; LEFI Online 4. Någon version 5 har inte funnits.',
    false,
  ],
  [
    '7',
    '2018-12-31',
    null,
    'Pingfunktion, så att en anslutning kan prövas utan personuppgifter; LEFI Online 5.',
    true,
  ],
  ['8', null, null, 'Migrationsverket tillkommer; LEFI Online 6.', true],
  ['9', null, null, 'Versionen före version 10. Innehållet är inte publicerat.', true],
  [
    '10',
    '2025-01-30',
    null,
    'Försäkringskassans del hämtas från LEFI Online version 9. Dagen är den som kontraktets scheman bär. Version 10 är den som besvaras här.',
    true,
  ],
  [
    '11',
    null,
    null,
    'Har setts i testmiljö hösten 2026: frågan till Skatteverket får egna val. Besvaras inte här ännu.',
    true,
  ],
];

export const releases: Readonly<Record<string, ReleaseContent>> = Object.fromEntries(
  rows.map(([version, opensOn, closesOn, text, placeholder]) => [
    `ssbtek-${version}`,
    {
      kind: 'release',
      title: `SSBTEK version ${version}`,
      opensOn,
      closesOn,
      text,
      source: placeholder ? `${published}; uppgifter som saknas är inte publicerade` : published,
      placeholder,
    } satisfies ReleaseContent,
  ]),
);
