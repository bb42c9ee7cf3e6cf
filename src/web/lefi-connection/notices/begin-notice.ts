import { organisationsnummerInWords } from '../../parts/organisationsnummer-in-words.ts';
import type {
  AgentToRegister,
  Connection,
  Deregistration,
  Organisation,
  Person,
  Received,
  SupplierChange,
  UsersToName,
} from '../lefi-connection-api.ts';

/** As the form has it; the notice itself is made of it when it is sent. */
export interface WrittenDeregistration {
  organisation: Organisation;
  fromOn: string;
  /** Users of the list, by the id of their permission. */
  ticked: string[];
  /** Users that are written. */
  rows: { name: string; personnummer: string }[];
}

export interface WrittenEnding {
  organisation: Organisation;
  agent: Organisation | null;
  fromOn: string;
}

export const emptyOrganisation = (): Organisation => ({ name: '', organisationsnummer: '' });
export const emptyPerson = (): Person => ({ name: '', personnummer: '', email: '' });
export const emptyUser = (fromOn: string): UsersToName['users'][number] => ({
  ...emptyPerson(),
  fromOn,
  untilOn: '',
});
export const emptyReceived = (): Received => ({ from: '', on: '', channel: 'e-mail' });

export function organisationOf({ line }: Connection): Organisation {
  return {
    name: line.organisation,
    organisationsnummer: organisationsnummerInWords(line.organisationsnummer),
  };
}

/** `today` is YYYY-MM-DD. */
export function beginUsers(connection: Connection, today: string): UsersToName {
  const [only, ...others] = connection.managers;
  return {
    organisation: organisationOf(connection),
    formOrder: connection.orderedForms[0] ?? null,
    manager: only !== undefined && others.length === 0 ? only.id : '',
    users: [emptyUser(today)],
  };
}

/** The first list needs no form; a further one stands on a form that has been ordered and come. */
export function needsForm({ orderedForms, matters }: Connection): boolean {
  const hasFirstList = matters.some(
    ({ kind, state }) => kind === 'users' && state !== 'refused' && state !== 'withdrawn',
  );
  return hasFirstList && orderedForms.length === 0;
}

export function beginDeregistration(connection: Connection, today: string): WrittenDeregistration {
  return { organisation: organisationOf(connection), fromOn: today, ticked: [], rows: [] };
}

export function deregistrationOf(written: WrittenDeregistration, connection: Connection): Deregistration {
  const { organisation, fromOn, ticked, rows } = written;
  const named = ticked.map((permissionId) => {
    const user = connection.users.find((one) => one.permissionId === permissionId);
    return { permissionId, name: user?.name ?? '' };
  });
  return { organisation, fromOn, users: [...named, ...rows] };
}

export function beginSupplierChange(connection: Connection): SupplierChange {
  const supplier = connection.processors.find(({ role, untilOn }) => role === 'supplier' && untilOn === null);
  return {
    organisation: organisationOf(connection),
    current:
      supplier === undefined
        ? null
        : {
            name: supplier.name,
            organisationsnummer: organisationsnummerInWords(supplier.organisationsnummer),
          },
    next: emptyOrganisation(),
    fromOn: '',
  };
}

export function beginAgent(connection: Connection, today: string): AgentToRegister {
  return {
    organisation: organisationOf(connection),
    agent: emptyOrganisation(),
    agreement: { isConfirmed: false, on: '', reference: '' },
    people: [emptyPerson()],
    fromOn: today,
  };
}

/** What an agent's ending begins with: its assignment, when there is only one. */
export function beginAgentEnding(connection: Connection, today: string): WrittenEnding {
  const agents = connection.processors.filter(({ role, untilOn }) => role === 'agent' && untilOn === null);
  const [only] = agents;
  const agent =
    only === undefined || agents.length > 1
      ? emptyOrganisation()
      : { name: only.name, organisationsnummer: organisationsnummerInWords(only.organisationsnummer) };
  return { organisation: organisationOf(connection), agent, fromOn: today };
}
