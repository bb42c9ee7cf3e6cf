import { sql, type Kysely } from 'kysely';

/**
 * The first lists of codes. What Uppföljning Finsam offers was not found in any published source: every code is a
 * placeholder, says so to whoever reads it, and is replaced by publishing another version of it.
 * Focuses and costs: after how Försäkringskassan's report on 2012 and the predecessor SUS spoke of them. Target groups: the
 * three groups that the Government gave priority to, and what is common.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [list, orientation, codes] of lists) {
    for (const [code, label, help] of codes) {
      await sql`
        insert into finsam_code (list, code, version, label, help, orientation, valid_from, is_placeholder, recorded_at, by_role)
        values (${list}, ${code}, 1, ${label}, ${help}, ${orientation}, '2004-01-01', true, clock_timestamp(), 'system')`.execute(
        db,
      );
    }
  }
}

type Codes = readonly (readonly [code: string, label: string, help: string])[];

const individualFocuses: Codes = [
  ['mapping', 'Kartläggning och utredning', 'Deltagarens förutsättningar och behov tas reda på.'],
  ['preventive', 'Förebyggande', 'Deltagaren får stöd innan ohälsa eller arbetslöshet blir långvarig.'],
  ['treating', 'Behandlande eller medicinsk rehabilitering', 'Vård och behandling är huvudsaken.'],
  ['motivating', 'Motiverande och aktiverande', 'Deltagaren får rutiner, sammanhang och lust att gå vidare.'],
  ['work-preparing', 'Arbetsförberedande', 'Deltagaren prövar och övar inför ett arbete eller studier.'],
  ['work-oriented', 'Arbetslivsinriktad rehabilitering', 'Deltagaren får stöd till, och på, en arbetsplats.'],
  [
    'individual-other',
    'Övrigt, individinriktat',
    'Inget av de andra valen stämmer. Berätta i beskrivningen.',
  ],
];

const structuralFocuses: Codes = [
  ['cooperation', 'Samverkansstruktur och processtöd', 'Parternas sätt att arbeta tillsammans utvecklas.'],
  ['competence', 'Kompetensutveckling och konferens', 'Parternas medarbetare lär sig något gemensamt.'],
  ['study', 'Kartläggning, analys och förstudie', 'Underlag tas fram för parternas beslut.'],
  ['methods', 'Metodutveckling', 'Nya arbetssätt prövas och beskrivs.'],
  ['information', 'Information och spridning', 'Kunskap sprids till dem som har nytta av den.'],
  [
    'structural-other',
    'Övrigt, strukturövergripande',
    'Inget av de andra valen stämmer. Berätta i beskrivningen.',
  ],
];

const targetGroups: Codes = [
  ['long-term-sick', 'Långtidssjukskrivna', 'Sjukskrivna sedan länge. Regeringen har pekat ut gruppen.'],
  [
    'young-activity-compensation',
    'Unga med aktivitetsersättning',
    'Under 30 år, med aktivitetsersättning. Regeringen har pekat ut gruppen.',
  ],
  [
    'young-disability',
    'Unga med funktionsnedsättning',
    'Unga vars funktionsnedsättning gör det svårare att få arbete. Regeringen har pekat ut gruppen.',
  ],
  ['long-term-unemployed', 'Långtidsarbetslösa', 'Utan arbete sedan länge.'],
  ['economic-assistance', 'Personer med försörjningsstöd', 'De som får ekonomiskt bistånd från kommunen.'],
  ['mental-illness', 'Personer med psykisk ohälsa', 'Psykisk ohälsa är det som insatsen utgår från.'],
  ['no-specific', 'Utan specifik målgrupp', 'Insatsen vänder sig inte till en viss grupp.'],
  ['other-group', 'Övrig målgrupp', 'Ingen av de andra stämmer. Berätta i beskrivningen.'],
];

const costTypes: Codes = [
  ['overheads', 'Kringkostnader', 'Till exempel lokal, städning, telefon och kontorsmaterial.'],
  ['staff', 'Personal', 'Till exempel lön till förbundschef och samordnare, arvoden och utbildning.'],
  ['board', 'Styrelse', 'Det som styrelsens arbete kostar, utom arvoden som räknas som personal.'],
  ['audit', 'Revision', 'Det som revisionen kostar.'],
];

const lists: readonly (readonly [list: string, orientation: string | null, Codes])[] = [
  ['focus', 'individual', individualFocuses],
  ['focus', 'structural', structuralFocuses],
  ['target-group', null, targetGroups],
  ['cost-type', null, costTypes],
];
