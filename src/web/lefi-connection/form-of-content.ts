import { organisationsnummerInWords } from '../parts/organisationsnummer-in-words.ts';
import type {
  AgentToRegister,
  Application,
  Contact,
  Matter,
  Organisation,
  Person,
  SupplierChange,
  UsersToName,
} from './lefi-connection-api.ts';

interface Known {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** What a matter holds: the notice as it was sent, with ids of persons instead of their numbers. */
interface Contents {
  readonly connect: Omit<Application, 'managers' | 'contact' | 'contactPersonnummer'> & {
    readonly agreementContact: Contact;
    readonly managers: readonly Known[];
  };
  readonly users: Omit<UsersToName, 'manager' | 'users'> & {
    readonly manager: { readonly personId: string };
    readonly users: readonly (Known & { readonly fromOn: string; readonly untilOn: string })[];
  };
  readonly supplier: SupplierChange;
  readonly agent: Omit<AgentToRegister, 'people' | 'agreement'> & {
    readonly people: readonly Known[];
    readonly agreement: { readonly on: string; readonly reference: string };
  };
}

/** The contract leaves the content open, since it differs between the kinds. */
const contentOf = ({ content }: Matter): unknown => content;

const organisation = ({ name, organisationsnummer }: Organisation): Organisation => ({
  name,
  organisationsnummer: organisationsnummerInWords(organisationsnummer),
});

/** Her number is not told back: her id stands for it, unless another number is written. */
const person = ({ personId, name, email }: Known): Person => ({ personId, name, email, personnummer: '' });

export function applicationOf(matter: Matter): Application {
  const content = contentOf(matter) as Contents['connect'];
  const { recipientKind, part, interfaces, economicAssistance, grounds, certificateName } = content;
  return {
    ...{ recipientKind, part, certificateName },
    organisation: organisation(content.organisation),
    interfaces: { ...interfaces },
    economicAssistance: { ...economicAssistance },
    grounds: grounds.map((one) => ({ ...one })),
    contact: { ...content.agreementContact },
    contactPersonnummer: '',
    technicalContact: content.technicalContact && { ...content.technicalContact },
    managers: content.managers.map(person),
    supplier: content.supplier && organisation(content.supplier),
  };
}

export function usersOf(matter: Matter): UsersToName {
  const { organisation: named, formOrder, manager, users } = contentOf(matter) as Contents['users'];
  return {
    organisation: organisation(named),
    formOrder,
    manager: manager.personId,
    users: users.map(({ fromOn, untilOn, ...one }) => ({ ...person(one), fromOn, untilOn })),
  };
}

export function supplierChangeOf(matter: Matter): SupplierChange {
  const { organisation: named, current, next, fromOn } = contentOf(matter) as Contents['supplier'];
  return {
    organisation: organisation(named),
    current: current && organisation(current),
    next: organisation(next),
    fromOn,
  };
}

/** The confirmation is given anew. */
export function agentOf(matter: Matter): AgentToRegister {
  const { organisation: named, agent, agreement, people, fromOn } = contentOf(matter) as Contents['agent'];
  return {
    organisation: organisation(named),
    agent: organisation(agent),
    agreement: { isConfirmed: false, on: agreement.on, reference: agreement.reference },
    people: people.map(person),
    fromOn,
  };
}
