import type {
  AgentContent,
  AgentEndContent,
  ConnectContent,
  DeregisterContent,
  MatterKind,
  MatterOf,
  Received,
  SupplierContent,
  UsersContent,
  WrittenOrganisation,
} from './matter.ts';

/** One line of a matter, in its form's words. */
export interface MatterFact {
  readonly label: string;
  readonly value: string;
}

/** What the matter says, line by line, for the page and the printed form. Persons by name; never a number of a person. */
export function matterFacts(matter: MatterOf): readonly MatterFact[] {
  const { organisation } = matter.content;
  return [
    { label: 'Organisationens namn', value: organisation.name },
    { label: 'Organisationsnummer', value: organisation.organisationsnummer },
    ...(factsOf[matter.kind] as (content: MatterOf['content']) => readonly MatterFact[])(matter.content),
    ...('received' in matter.content ? receivedFacts(matter.content.received) : []),
  ];
}

const factsOf: {
  readonly [Kind in MatterKind]: (
    content: Extract<MatterOf, { kind: Kind }>['content'],
  ) => readonly MatterFact[];
} = {
  connect: connectFacts,
  'form-order': () => [{ label: 'Beställningen gäller', value: 'Blanketten Behörighet till LEFI Online' }],
  users: usersFacts,
  deregister: deregisterFacts,
  terminate: ({ fromOn }) => [{ label: 'Uppsägningen gäller från och med', value: fromOn }],
  supplier: supplierFacts,
  agent: agentFacts,
  'agent-end': agentEndFacts,
};

function connectFacts(content: ConnectContent): readonly MatterFact[] {
  const { agreementContact: contact, technicalContact, interfaces, economicAssistance } = content;
  const ways = [
    ...(interfaces.web ? ['webbgränssnittet'] : []),
    ...(interfaces.system ? ['system till system'] : []),
  ];
  return [
    { label: 'Organisationen är', value: recipientsInWords[content.recipientKind] },
    { label: 'Del av organisationen', value: content.part === '' ? 'Hela organisationen' : content.part },
    { label: 'Anslutningen omfattar', value: ways.join(' och ') },
    ...(economicAssistance.isFor
      ? [
          {
            label: 'Ekonomiskt bistånd, och varför inte SSBTEK',
            value: economicAssistance.whyNotSsbtek || 'Ja',
          },
        ]
      : []),
    ...content.grounds.map(({ text, purpose }, index) => ({
      label: `Rättslig grund ${index + 1}`,
      value: `${text}\nÄndamål: ${purpose}`,
    })),
    { label: 'Kontaktperson', value: `${contact.name}, ${contact.telephone}, ${contact.email}` },
    ...(technicalContact === null
      ? []
      : [
          {
            label: 'Kontaktperson för tekniska frågor',
            value: `${technicalContact.name}, ${technicalContact.telephone}, ${technicalContact.email}`,
          },
        ]),
    ...content.managers.map(({ name, email }) => ({ label: 'Ansvarig chef', value: `${name}, ${email}` })),
    ...(content.supplier === null
      ? []
      : [{ label: 'Tjänsteleverantör', value: organisationInWords(content.supplier) }]),
    ...(content.certificateName === ''
      ? []
      : [{ label: 'Namn i certifikatet', value: content.certificateName }]),
  ];
}

const recipientsInWords: Readonly<Record<ConnectContent['recipientKind'], string>> = {
  municipality: 'kommun',
  authority: 'statlig myndighet',
  insurer: 'försäkringsbolag',
};

function usersFacts({ manager, users }: UsersContent): readonly MatterFact[] {
  return [
    { label: 'Ansvarig chef', value: manager.name },
    ...users.map(({ name, email, fromOn, untilOn }, index) => ({
      label: `Användare ${index + 1}`,
      value: `${name}, ${email}, från och med ${fromOn}${untilOn === '' ? ' tills vidare' : ` till och med ${untilOn}`}`,
    })),
  ];
}

function deregisterFacts({ fromOn, users }: DeregisterContent): readonly MatterFact[] {
  return [
    { label: 'Avanmälan gäller från och med', value: fromOn },
    ...users.map(({ name }, index) => ({ label: `Användare ${index + 1}`, value: name })),
  ];
}

function supplierFacts({ current, next, fromOn }: SupplierContent): readonly MatterFact[] {
  return [
    {
      label: 'Nuvarande tjänsteleverantör',
      value: current === null ? 'Ingen' : organisationInWords(current),
    },
    { label: 'Byte till ny tjänsteleverantör', value: organisationInWords(next) },
    { label: 'Bytet gäller från och med', value: fromOn === '' ? 'När det är verkställt' : fromOn },
  ];
}

function agentFacts({ agent, agreement, people, fromOn }: AgentContent): readonly MatterFact[] {
  return [
    { label: 'Ombud', value: organisationInWords(agent) },
    {
      label: 'Personuppgiftsbiträdesavtal mellan mottagaren och ombudet',
      value: `${agreement.on}, ${agreement.reference}`,
    },
    ...people.map(({ name, email }) => ({ label: 'Person hos ombudet', value: `${name}, ${email}` })),
    { label: 'Uppdraget gäller från och med', value: fromOn },
  ];
}

function agentEndFacts({ agent, fromOn }: AgentEndContent): readonly MatterFact[] {
  return [
    { label: 'Ombud', value: organisationInWords(agent) },
    { label: 'Uppdraget upphör från och med', value: fromOn },
  ];
}

function receivedFacts(received: Received | null): readonly MatterFact[] {
  if (received === null) return [];
  const channel = received.channel === 'post' ? 'med post' : 'med e-post';
  return [{ label: 'Inkommen', value: `${received.on} ${channel} från ${received.from}` }];
}

function organisationInWords({ name, organisationsnummer }: WrittenOrganisation): string {
  return `${name}, organisationsnummer ${organisationsnummer}`;
}
