import { kronor } from '../amount.ts';
import { sickSpell } from '../chapters/sickness.ts';
import { studies, universityStudies } from '../chapters/student-aid.ts';
import type { Household } from '../household.ts';
import { forwarding } from '../identify.ts';
import { alone, family } from './persona.ts';

export const protectedOnes: readonly Household[] = [
  alone({
    name: 'Sigrid Sekretess',
    born: '1995-10-23',
    sex: 'woman',
    shows: 'Sekretessmarkering hos alla: CSN lämnar ut ändå med markeringen Ja.',
    but: { protection: 'sekretessmarkering' },
    tells: (life) => [studies(life, { ...universityStudies, startedWeeksAgo: 9, weeks: 20 })],
  }),
  family(
    [
      {
        name: 'Frej Förmedlad',
        born: '1988-09-02',
        sex: 'man',
        shows: 'Skyddad folkbokföring: adressen är Skatteverkets förmedling, och barnet är också skyddat.',
        but: forwarding,
        tells: (life) => [
          sickSpell(life, {
            startedMonthsAgo: 3,
            months: 6,
            extent: { numerator: 1, denominator: 1 },
            perDay: kronor(688),
          }),
        ],
      },
    ],
    [{ name: 'Freja Förmedlad', born: '2020-03-13', sex: 'woman', but: forwarding }],
  ),
  alone({
    name: 'Nils Noll',
    born: '1989-01-01',
    sex: 'man',
    shows: 'Ingen träff någonstans.',
    tells: () => [{ insurance: { isKnown: false }, tax: { isHit: false } }],
  }),
  alone({
    name: 'Liv Liten',
    born: '1996-08-18',
    sex: 'woman',
    shows: 'Ett mycket litet svar: bara personuppgifter.',
  }),
];
