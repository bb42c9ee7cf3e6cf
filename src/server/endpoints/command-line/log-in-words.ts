import type { Finding, FindingKind, LogRecord, LogVerification, Remark } from '../../access-log/index.ts';

/** What the person at the terminal calls the kinds of records. */
export const kindsInWords: Readonly<Record<LogRecord['kind'], string>> = {
  question: 'fråga',
  answer: 'svar',
  refusal: 'avslag',
  act: 'åtgärd',
  login: 'inloggning',
  reading: 'läsning',
  reveal: 'visning',
};

const findingsInWords: Readonly<Record<FindingKind, string>> = {
  'record-changed': 'posten är ändrad',
  'record-missing': 'posten saknas',
  'record-swapped': 'posten hör hemma på en annan plats',
  'record-appended': 'posten ligger efter det signerade slutet',
  'answer-without-question': 'svaret saknar sin fråga',
  'answered-twice': 'frågan hade redan ett svar',
  'personal-data-changed': 'personuppgifterna är ändrade',
  'personal-data-missing': 'personuppgifterna är borttagna',
  'personal-data-erased-early': 'personuppgifterna är gallrade utan att gallringen är loggad',
  'subtree-differs': 'den lagrade kontrollsumman stämmer inte med posterna',
  'root-differs': 'posterna är inte de som signerades',
  'checkpoint-malformed': 'kontrollpunkten går inte att läsa',
  'checkpoint-key-unknown': 'kontrollpunkten är signerad med en okänd nyckel',
  'checkpoint-signature-wrong': 'kontrollpunktens signatur är fel',
  'checkpoint-misplaced': 'kontrollpunkten gäller en annan del av loggen',
  'head-missing': 'det signerade slutet saknas',
  'head-older-than-checkpoint': 'slutet av loggen är bortklippt',
};

export function describeFinding({ kind, tree, position, last, claims }: Finding): string {
  const place = tree === null ? 'Jämförelsefilen' : `Träd ${tree}`;
  const where = position === undefined ? '' : `, ${last === undefined ? 'plats' : 'platserna'} ${position}`;
  const until = last === undefined ? '' : `–${last}`;
  const home = claims === undefined ? '' : ` (${claims.tree}/${claims.position})`;
  return `${place}${where}${until}: ${findingsInWords[kind]}${home} [${kind}]`;
}

const remarksInWords: Readonly<Record<Remark['kind'], string>> = {
  'question-unanswered': 'frågan har inget svar: den besvaras just nu eller avbröts',
  'clock-went-back': 'klockan hade ställts tillbaka',
};

export function describeRemark({ kind, tree, position }: Remark): string {
  return `Anmärkning: träd ${tree}, plats ${position}: ${remarksInWords[kind]} [${kind}]`;
}

/** Said whenever nothing from outside was compared with. */
export const unseenWithoutCheckpoints =
  'Ingen jämförelsefil gavs. Att det senaste har klippts bort, eller att databasen är en äldre kopia, syns bara mot ' +
  'kontrollpunkter som har sparats utanför den (--save FIL, sedan --checkpoint FIL).';

const alwaysTold: ReadonlySet<string> = new Set(['question', 'answer', 'refusal', 'act']);

export function describeTree({ tree, size, counts, erased }: LogVerification['trees'][number]): string {
  const kinds = Object.entries(kindsInWords)
    .filter(([kind]) => alwaysTold.has(kind) || counts[kind] !== undefined)
    .map(([kind, words]) => `${words} ${counts[kind] ?? 0}`);
  return `Träd ${tree}: ${size} poster (${kinds.join(', ')}), varav ${erased} med gallrade personuppgifter.`;
}
