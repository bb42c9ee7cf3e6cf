import { addressFields, factsOf, listsOf, valuesAt, withTitle, type Field, type ListSpec } from './fields.ts';
import type { Hiding } from './whereabouts.ts';
import { unreadFacts } from './unread-facts.ts';
import type { Fact, SectionTable } from './section.ts';

interface PersonContent {
  readonly facts: readonly Fact[];
  readonly tables: readonly SectionTable[];
  readonly notes: readonly string[];
}

/**
 * generellPersoninformation. Of a protected person, or one with somebody protected near, nothing is shown that says where she
 * is: no address, no place of work, no municipality. The server has taken the addresses out; that they are not shown does not
 * depend on it.
 */
export function personContent(items: readonly unknown[], hides: Hiding): PersonContent {
  const [own, within] = [facts(hides !== null), lists(hides !== null)];
  return {
    facts: items.flatMap((item) => [...factsOf(item, own), ...unreadFacts(item, [...own, ...within])]),
    tables: items.flatMap((item) => listsOf(item, within)),
    notes: hides === null || items.length === 0 ? [] : [hidden[hides]],
  };
}

const hidden = {
  protected:
    'Adress, folkbokföringsort och arbetsställen visas inte, eftersom personen eller någon närstående har skyddade personuppgifter.',
  unknown:
    'Adress, folkbokföringsort och arbetsställen visas inte, eftersom svaret inte säger om personen har skyddade personuppgifter.',
};

function facts(isHidden: boolean): readonly Field[] {
  return [
    { path: 'namn', title: 'Namn', kind: 'text' },
    { path: 'personnummer', title: 'Personnummer', kind: 'personnummer' },
    { path: 'foddes', title: 'Född', kind: 'day' },
    { path: 'avled', title: 'Avliden', kind: 'day' },
    { path: 'skyddad', title: 'Skyddade personuppgifter', kind: 'yes-no' },
    { path: 'civilstand', title: 'Civilstånd', kind: 'code', known: [0, 1, 2, 3, 4, 5, 6, 7] },
    ...(isHidden ? [] : [{ path: 'folkbokford', title: 'Folkbokförd', kind: 'text', from: places } as const]),
  ];
}

/** The codes of county and municipality: `län 22, kommun 81`. */
function places(item: unknown): readonly unknown[] {
  return valuesAt(item, 'folkbokford').map((place) => {
    const [county, municipality] = ['lan', 'kommun'].map((name) => valuesAt(place, name).join(''));
    const parts = [
      county === '' ? '' : `länskod ${county}`,
      municipality === '' ? '' : `kommunkod ${municipality}`,
    ];
    return parts.filter((part) => part !== '').join(', ');
  });
}

const relative: readonly Field[] = [
  { path: 'namn', title: 'Namn', kind: 'text' },
  { path: 'personnummer', title: 'Personnummer', kind: 'personnummer' },
  { path: 'foddes', title: 'Född', kind: 'day' },
  { path: 'skyddad', title: 'Skyddade personuppgifter', kind: 'yes-no' },
  { path: 'avled', title: 'Avliden', kind: 'day' },
];

function lists(isHidden: boolean): readonly ListSpec[] {
  return [
    ...(isHidden ? [] : [{ path: 'adress', caption: 'Adresser', columns: addressFields('') }]),
    { path: 'barn', caption: 'Barn', columns: relative },
    { path: 'samhorig', caption: 'Samhöriga', columns: relative },
    {
      path: 'medborgarskap',
      caption: 'Medborgarskap',
      columns: [
        { path: 'land', title: 'Land', kind: 'code' },
        { path: 'datum', title: 'Från och med', kind: 'day' },
      ],
    },
    ...(isHidden ? [] : [workplaces]),
  ];
}

const workplaces: ListSpec = {
  path: 'arbetsstallen',
  caption: 'Arbetsställen',
  columns: [
    { path: 'namn', title: 'Arbetsställe', kind: 'text' },
    { path: 'nummer', title: 'Arbetsställenummer', kind: 'text' },
    { path: 'arbetsgivare.namn', title: 'Arbetsgivare', kind: 'text' },
    { path: 'arbetsgivare.organisationsnummer', title: 'Organisationsnummer', kind: 'text' },
    { path: 'sysselsattning', title: 'Sysselsättning', kind: 'text' },
    { path: 'arbetstid', title: 'Arbetstid', kind: 'extent' },
  ],
  more: [
    { path: 'telefon', title: 'Telefon', kind: 'text' },
    { path: 'kontakt.namn', title: 'Kontaktperson', kind: 'text' },
    { path: 'kontakt.telefon', title: 'Kontaktpersonens telefon', kind: 'text' },
    { path: 'kontakt.epost', title: 'Kontaktpersonens e-post', kind: 'text' },
    ...withTitle(addressFields('adress.'), 'Arbetsställets adress'),
    ...withTitle(addressFields('arbetsgivare.adress.'), 'Arbetsgivarens adress'),
  ],
};
