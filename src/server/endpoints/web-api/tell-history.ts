import { agencyNames, type AgencyCode } from '../../../values/agency.ts';
import type { components } from '../../../web-contract/course.ts';
import { actInWords, carriedOut, isUndoable, type ConnectionAct } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import {
  findPerson,
  holdersOfAct,
  operatorRoles,
  rolesInWords,
  type Act,
  type PermissionInForce,
  type Role,
} from '../../permissions/index.ts';

type Told = components['schemas']['HistoryAct'];

interface Reader {
  readonly now: number;
  readonly names: ReadonlyMap<string, string>;
  /** The reader's own, in force: what may be undone is shown to who may. */
  readonly permissions: readonly PermissionInForce[];
  readonly organisationsnummer: string;
}

/** The names of those who did the acts, by their id. */
export async function namesOf(
  database: Database,
  acts: readonly ConnectionAct[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(acts.flatMap(({ byPerson }) => byPerson ?? []))];
  const persons = await Promise.all(ids.map((id) => findPerson(database, id)));
  return new Map(persons.flatMap((person) => (person === null ? [] : [[person.id, person.name]])));
}

export function tellHistory(acts: readonly ConnectionAct[], reader: Reader): Told[] {
  const undone = new Map(acts.flatMap((act) => (act.undoes === null ? [] : [[act.undoes, act]])));
  return acts.map((act) => ({
    id: act.id,
    act: act.act,
    inWords: act.undoes === null ? actInWords(act.act) : `ångrat: ${actInWords(act.act)}`,
    effectiveAt: new Date(act.effectiveAt).toISOString(),
    recordedAt: new Date(act.recordedAt).toISOString(),
    by: act.byPerson === null ? 'Systemet' : (reader.names.get(act.byPerson) ?? 'Okänd'),
    role: roleInWords(act.byRole),
    lines: linesOf(act),
    undoes: act.undoes,
    isUndone: undone.has(act.id),
    canBeUndone: act.undoes === null && isUndoable(acts, act, reader.now) && mayUndo(act, reader),
  }));
}

/** Before access is opened nobody has a role: whoever drafted the order, and whoever was invited to sign it. */
function roleInWords(role: string): string {
  if (Object.hasOwn(rolesInWords, role)) return rolesInWords[role as Role];
  return { applicant: 'den som började på beställningen', anybody: 'inloggad person' }[role] ?? role;
}

function mayUndo({ act, content }: ConnectionAct, { permissions, organisationsnummer }: Reader): boolean {
  const acts: readonly Act[] = [act as Act, ...(carriedOut.some((one) => one === act) ? carryOut : [])];
  const holders = acts.flatMap((one): readonly string[] => holdersOfAct[one]);
  return permissions.some(
    (one) =>
      holders.includes(one.role) &&
      (operatorRoles.includes(one.role) ||
        (one.role === 'agency-representative'
          ? one.agency === content['agency']
          : one.organisationsnummer === organisationsnummer)),
  );
}

const carryOut = ['carry-out-change'] as const;

/** What an act said, for those who read it: each field by its name, in the order of the form. */
function linesOf({ content }: ConnectionAct): Told['lines'] {
  return Object.entries(fields).flatMap(([key, name]) => {
    const value = inWords(key, content[key]);
    return value === null ? [] : [{ name, value }];
  });
}

const fields: Readonly<Record<string, string>> = {
  agency: 'Uppgiftslämnare',
  fromOn: 'Från och med',
  municipality: 'Kommun',
  current: 'Tidigare leverantör',
  next: 'Ny leverantör',
  agent: 'Ombud',
  agreementOn: 'Personuppgiftsbiträdesavtalets datum',
  agreementReference: 'Avtalets beteckning',
  notifiedBy: 'Anmält av',
  certificateName: 'Certifikat utställt till',
  oldUntilOn: 'Det gamla certifikatet till och med',
  agreementContact: 'Kontakt för avtal och administration',
  technicalContact: 'Kontakt för tekniska frågor',
  text: 'Text',
  toRemedy: 'Ska åtgärdas',
  remediedOn: 'Åtgärdat den',
  reason: 'Skäl',
};

function inWords(key: string, value: unknown): string | null {
  if (key === 'agency') return typeof value === 'string' ? agencyNames[value as AgencyCode] : null;
  if (key === 'notifiedBy')
    return value === 'agent' ? 'ombudet' : value === 'municipality' ? 'kommunen' : null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  const { name, organisationsnummer, telephone, email } = value as Readonly<Record<string, unknown>>;
  return [name, organisationsnummer, telephone, email].filter((one) => typeof one === 'string').join(', ');
}
