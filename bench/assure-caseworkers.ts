import {
  personFor,
  grantPermission,
  mandateFor,
  recordPaperAssurance,
  registerCaseworker,
  registerUnit,
  type Act,
  type Actor,
  type Role,
} from '../src/server/permissions/index.ts';
import type { AccessLog } from '../src/server/access-log/index.ts';
import type { Database } from '../src/server/database/index.ts';
import { doAct } from '../src/server/parties/index.ts';
import { swedishDayAt } from '../src/values/day.ts';
import { checkDigit, parsePersonidentitet, type Personidentitet } from '../src/values/personnummer.ts';

/** An invented municipality's unit and who works there. */
interface CaseworkersToAssure {
  readonly connectionId: string;
  /** Twelve digits. */
  readonly organisationsnummer: string;
  /** Tells this municipality's people from others'; 0 to 9. */
  readonly number: number;
  /** What their case system sends in `handlaggare`. */
  readonly identities: readonly string[];
}

interface Doing {
  readonly database: Database;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  readonly now: () => number;
}

/**
 * Does what a municipality does before its first question: its representative registers the unit, the unit manager its
 * caseworkers, and that each has signed her assurance on paper. Persons have numbers that are reserved for tests.
 */
export async function assureCaseworkers(doing: Doing, toAssure: CaseworkersToAssure): Promise<void> {
  const { database, accessLog, now } = doing;
  const { connectionId, organisationsnummer, number, identities } = toAssure;
  const today = swedishDayAt(now());
  const representative = await holder(doing, toAssure, 'authorised-representative', `1961010${number + 1}`);
  const { unitId } = await registerUnit(
    database,
    await mandate(representative, 'manage-units'),
    { connectionId, name: 'Enheten för ekonomiskt bistånd', kind: 'investigates-and-decides', from: today },
    { accessLog, now },
  );
  const manager = await holder(doing, toAssure, 'unit-manager', `1972020${number + 1}`);
  const registering = await mandate(manager, 'register-caseworker');
  const recording = await mandate(manager, 'record-paper-assurance');
  for (const [index, identity] of identities.entries()) {
    const name = `Handläggare ${identity}`;
    const personnummer = testNumber(`1983030${number + 1}`, index);
    const span = { from: today, until: null };
    const toRegister = { unitId, name, personnummer, identity, ...span };
    const { caseworkerId } = await registerCaseworker(database, registering, toRegister, { accessLog, now });
    const paper = { caseworkerId, ticked: [true, true, true, true], place: 'Påhittsby', printedName: name };
    await recordPaperAssurance(database, recording, { ...paper, signedOn: today }, { accessLog, now });
  }

  function mandate(actor: Actor, act: Act) {
    return mandateFor(database, actor, { act, subject: { organisationsnummer }, now: now() });
  }
}

async function holder(
  { database, accessLog, now }: Doing,
  { organisationsnummer }: CaseworkersToAssure,
  role: Role,
  birth: string,
): Promise<Actor> {
  const name = role === 'unit-manager' ? 'Ulla Enhetschef' : 'Rolf Företrädare';
  return await doAct(database, { accessLog }, async (act) => {
    const { id: personId } = await personFor(act.transaction, { personnummer: testNumber(birth, 0), name });
    const permission = { personId, role, organisationsnummer, validFrom: now(), orderedBy: null };
    await grantPermission(act, permission, null);
    return {
      record: { act: 'demonstration-person-added', facts: { forPerson: personId, role } },
      added: { personId, name, via: 'command-line' as const },
    };
  });
}

/** Birth numbers 980 to 989 are reserved for tests. */
function testNumber(birth: string, index: number): Personidentitet {
  const nine = `${birth.slice(2)}98${index % 10}`;
  const parsed = parsePersonidentitet(`${birth.slice(0, 2)}${nine}${checkDigit(nine)}`);
  if (parsed === null) throw new Error('no test number');
  return parsed;
}
