import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { referenceFolder } from '../../../../test/contract/published.ts';
import { codeWords, letterWords } from './code-words.ts';

const published = new URL(
  'v10/se/forsakringskassan/schema/lefi/lefi-formansinformation-v9.openapi.yaml',
  referenceFolder,
);

/** Where the published contract tells each list: a schema's description of a field, or the field's own. */
const places: Readonly<Record<keyof typeof codeWords | keyof typeof letterWords, string>> = {
  adressroll: 'LefiAdress.roller',
  civilstand: 'LefiPersoninformation civilstand',
  periodicitet: 'LefiBarnbidragBeslut periodicitet',
  foraldrapenning: 'LefiForaldrapenningBeslut ersattning',
  tillfalligForaldrapenning: 'LefiTillfalligForaldrapenningBeslut ersattning',
  inkomsttyp: 'LefiTillfalligForaldrapenningDag inkomsttyp',
  berakningssatt: 'LefiTillfalligForaldrapenningDag berakningssatt',
  graviditetspenning: 'LefiGraviditetspenningBeslut ersattning',
  narstaendepenning: 'LefiNarstaendepenningBeslut ersattning',
  underhallsstod: 'LefiUnderhallsstodBeslut ersattning',
  aktivitetsstod: 'LefiAktivitetsstodBeslut ersattning',
  institution: 'LefiMottagareAvBarnbidragInstitution institution',
  omvardnadsbidrag: 'LefiOmvardnadsbidragBeslut beslutsutfall',
  merkostnadsersattning: 'LefiMerkostnadsersattningBeslut beslutsutfall',
  // The published text spells the field with ä here.
  vardbidrag: 'LefiVardbidragBeslut ersättning',
  arbetsskadelivranta: 'LefiArbetsskadelivrantaBeslut ersattning',
  arbetsskadeorsak: 'LefiArbetsskadelivrantaEgenUppgifter orsak',
  arbetsskadeorsakEfterlevande: 'LefiArbetsskadelivrantaEfterlevandeUppgifter orsak',
  yrkesskadelivranta: 'LefiYrkesskadelivrantaBeslut ersattning',
  yrkesskadeorsak: 'LefiYrkesskadelivrantaEgenUppgifter.orsak',
  yrkesskadeorsakEfterlevande: 'LefiYrkesskadelivrantaEfterlevandeUppgifter.orsak',
  kostnadsbarare: 'LefiYrkesskadelivrantaEgenUppgifter.arbetsgivare',
  inkomstslag: 'LefiSjukpenninggrundandeInkomstUppgift typ',
  studiemedelsavisering: 'LefiStudiemedelAvisering typ',
  utbetalningstyp: 'LefiUtbetalningUppgift typ',
  foretag: 'LefiUtbetalningUppgift foretag',
  niva: 'LefiForaldrapenningErsattningsdag niva',
  beslutstatus: 'LefiOmvardnadsbidragBeslut beslutstatus',
  periodutbetalning: 'LefiOmvardnadsbidragPeriodBeslut utbetalningstyp',
};

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
}

const schemas = existsSync(published)
  ? (parse(readFileSync(published, 'utf8')) as { components: { schemas: Record<string, Described> } })
      .components.schemas
  : {};

/** The codes of `- CODE = words` in the text about the field. */
function publishedCodes(place: string): string[] {
  const text = place.includes('.') ? ofProperty(place) : ofSchema(place);
  return [...text.matchAll(/- ([0-9]+|[A-Z]) = /g)].map(([, code = '']) => code);
}

function ofProperty(place: string): string {
  const [schema = '', field = ''] = place.split('.');
  const { description, items } = schemas[schema]?.properties?.[field] ?? {};
  return description ?? items?.description ?? '';
}

function ofSchema(place: string): string {
  const [schema = '', field = ''] = place.split(' ');
  const parts = schemas[schema]?.description?.split(/F[äa]ltet /) ?? [];
  return parts.find((part) => part.startsWith(`\`${field}\``)) ?? '';
}

test.runIf(existsSync(published)).each(Object.entries({ ...codeWords, ...letterWords }))(
  'the list %s has words for exactly the codes that are published',
  (list, words) => {
    const codes = publishedCodes(places[list as keyof typeof places]);
    expect(codes.length).toBeGreaterThan(0);
    expect(Object.keys(words).sort()).toEqual([...codes].sort());
  },
);

test('every code has words of its own', () => {
  for (const [list, words] of Object.entries({ ...codeWords, ...letterWords }))
    for (const [code, text] of Object.entries(words))
      expect([list, code, text]).toEqual([list, code, expect.stringMatching(/^\D{2}/)]);
});
