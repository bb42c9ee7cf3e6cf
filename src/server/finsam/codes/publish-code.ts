import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { doAct, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import type { Acting } from '../acting.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.ts';
import { textMistakes } from '../free-text.ts';
import { nameOfPerson, recordedBy, recordedColumns } from '../recorded-by.ts';
import { codeColumns, type Code } from './list-codes.ts';

export interface CodeVersion extends Code {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly by: string;
}

/** Every version of every code, newest first within each. */
export async function codeVersions(
  queries: Kysely<NoTables>,
  mandate: Mandate,
): Promise<readonly CodeVersion[]> {
  requireMandate(mandate, 'read-finsam-office');
  return await versions(queries);
}

async function versions(
  queries: Kysely<NoTables>,
  one: Pick<Code, 'list' | 'code'> | null = null,
): Promise<readonly CodeVersion[]> {
  const { rows } = await sql<Omit<CodeVersion, 'at'> & { at: Date }>`
    select ${codeColumns}, c.recorded_at as at, ${nameOfPerson('c.by_person')} as by from finsam_code c
    where ${one === null} or (c.list = ${one?.list ?? ''} and c.code = ${one?.code ?? ''})
    order by c.list, c.orientation, c.code, c.version desc`.execute(queries);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

/**
 * A new code, or what is said of one from now on; old initiatives keep their codes. A code that is not to be chosen any more
 * is given a last day. Throws ChangedMeanwhile when the version that was read (0: none) is not the newest.
 */
export async function publishCode(
  database: Database,
  { mandate, accessLog }: Acting,
  wish: Omit<Code, 'version'> & { readonly expectedVersion: number },
): Promise<{ readonly version: number }> {
  requireMandate(mandate, 'publish-finsam-codes');
  const { list, code, label, help, orientation, fromOn, untilOn, isPlaceholder, expectedVersion } = wish;
  const wrong = mistakes(wish);
  if (wrong.length > 0) throw new FieldMistakes(wrong);
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`finsam code ${list} ${code}`}, 0))`.execute(
      transaction,
    );
    const [newest] = await versions(transaction, wish);
    requireRead(newest, expectedVersion);
    requireSameOrientation(newest, orientation);
    const version = expectedVersion + 1;
    await sql`
      insert into finsam_code (list, code, version, label, help, orientation, valid_from, valid_to, is_placeholder,
        ${recordedColumns})
      values (${list}, ${code}, ${version}, ${label.trim()}, ${help.trim()}, ${orientation}, ${fromOn}, ${untilOn},
        ${isPlaceholder}, ${recordedBy(mandate, at)})`.execute(transaction);
    return { record: { act: 'finsam-code-published', facts: { list, code, version } }, added: { version } };
  });
}

function mistakes(wish: Omit<Code, 'version'>): readonly FieldMistake[] {
  const { list, code, label, help, orientation, fromOn, untilOn } = wish;
  const found: FieldMistake[] = [...textMistakes({ '/code': code, '/label': label, '/help': help })];
  const add = (isWrong: boolean, pointer: string, message: string) => {
    if (isWrong) found.push({ pointer, message });
  };
  add(!/^[a-z][a-z0-9-]*$/.test(code), '/code', 'Skriv små bokstäver a–z, siffror och bindestreck.');
  add(label.trim() === '', '/label', 'Skriv det som användarna ska läsa.');
  add(list === 'focus' && orientation === null, '/orientation', 'Välj vilken inriktning koden hör till.');
  add(
    list !== 'focus' && orientation !== null,
    '/orientation',
    'Bara preciserad inriktning hör till en inriktning.',
  );
  add(
    untilOn !== null && (untilOn satisfies Day) < fromOn,
    '/untilOn',
    'Sista dagen kan inte vara före den första.',
  );
  return found;
}

function requireRead(newest: CodeVersion | undefined, expectedVersion: number): void {
  if ((newest?.version ?? 0) === expectedVersion) return;
  if (newest === undefined)
    throw new FieldMistakes([{ pointer: '/code', message: 'Koden finns inte. Lägg till den som ny.' }]);
  const { version, at, by, label, help, fromOn, untilOn, isPlaceholder } = newest;
  throw new ChangedMeanwhile({ version, at, by, values: { label, help, fromOn, untilOn, isPlaceholder } });
}

/** Initiatives have chosen it for theirs. */
function requireSameOrientation(newest: CodeVersion | undefined, orientation: Code['orientation']): void {
  if (newest !== undefined && newest.orientation !== orientation)
    throw new FieldMistakes([{ pointer: '/orientation', message: 'Kan inte ändras. Lägg till en ny kod.' }]);
}
