import {
  lefiConnectionApi,
  type AgentToRegister,
  type Connection,
  type Organisation,
  type Received,
  type Side,
  type SupplierChange,
  type UsersToName,
} from '../lefi-connection-api.ts';
import {
  beginAgent,
  beginAgentEnding,
  beginDeregistration,
  beginSupplierChange,
  beginUsers,
  deregistrationOf,
  organisationOf,
  type WrittenDeregistration,
  type WrittenEnding,
} from './begin-notice.ts';

interface Sent {
  readonly connection: Connection;
  /** Given when the operator records what came by e-mail or post. */
  readonly received: Received | null;
}

/** A notice as a form: what it is called, what it begins with and how it is sent. */
export interface Notice<Written> {
  /** The last part of its page's address. */
  readonly key: string;
  readonly title: string;
  readonly intro: string;
  /** The operation, as the connection tells that it may be done, for each side that may. */
  readonly operation: Readonly<Partial<Record<Side, string>>>;
  readonly submitText: string;
  readonly begin: (connection: Connection, today: string) => Written;
  readonly send: (written: Written, sent: Sent) => Promise<{ readonly matterId: string }>;
  /** Told, and confirmed, before it is sent: what takes effect by itself. */
  readonly consequences?: (written: Written, connection: Connection, today: string) => readonly string[];
}

const from = (day: string, today: string): string => (day > today ? `Från och med ${day}` : 'Genast');
const path = ({ connection }: Sent) => ({ connectionId: connection.line.id });

export const usersNotice: Notice<UsersToName> = {
  key: 'anvandare',
  title: 'Anmäl användare',
  intro:
    'De som ska ha behörighet till webbgränssnittet. Ansvarig chef undertecknar listan, genom att logga in här eller på blanketten, och driftsparten registrerar sedan användarna.',
  operation: { own: 'nameLefiUsers' },
  submitText: 'Skicka till chefen för underskrift',
  begin: beginUsers,
  send: (body, sent) =>
    lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/users', { path: path(sent), body }),
};

export const formOrderNotice: Notice<{ organisation: Organisation }> = {
  key: 'bestall-blankett',
  title: 'Beställ blanketten Behörighet till LEFI Online',
  intro:
    'Ärendet gäller beställning av blanketten Behörighet till LEFI Online. Den behövs när fler ska få behörighet. När driftsparten har skickat den anmäler ni användarna här.',
  operation: { own: 'orderLefiForm' },
  submitText: 'Beställ blanketten',
  begin: (connection) => ({ organisation: organisationOf(connection) }),
  send: (body, sent) =>
    lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/form-orders', {
      path: path(sent),
      body,
    }),
};

export const deregisterNotice: Notice<WrittenDeregistration> = {
  key: 'avanmal',
  title: 'Avanmäl användare',
  intro:
    'Ärendet gäller avanmälan. Den som inte längre ska ha behörighet avanmäls omgående. Varje användare bekräftas för sig.',
  operation: { own: 'deregisterLefiUsers', operator: 'recordLefiDeregistration' },
  submitText: 'Fortsätt',
  begin: beginDeregistration,
  send: (written, sent) => {
    const notice = deregistrationOf(written, sent.connection);
    return sent.received === null
      ? lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/deregistrations', {
          path: path(sent),
          body: notice,
        })
      : lefiConnectionApi.post('/web-api/lefi/register/connections/{connectionId}/deregistrations', {
          path: path(sent),
          body: { received: sent.received, notice },
        });
  },
  consequences: (written, connection, today) =>
    deregistrationOf(written, connection).users.map(
      ({ name }) =>
        `${from(written.fromOn, today)} har ${name || 'personen'} ingen åtkomst till LEFI Online${written.fromOn > today ? '' : ', och pågående inloggningar avslutas'}.`,
    ),
};

export const supplierNotice: Notice<SupplierChange> = {
  key: 'byt-leverantor',
  title: 'Byt tjänsteleverantör',
  intro:
    'Det räcker att meddela bytet när organisationen är ansluten. Den nuvarande leverantören frågar som förut tills bytet är verkställt.',
  operation: { own: 'changeLefiSupplier', operator: 'recordLefiSupplierChange' },
  submitText: 'Anmäl bytet',
  begin: beginSupplierChange,
  send: (notice, sent) =>
    sent.received === null
      ? lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/supplier-changes', {
          path: path(sent),
          body: notice,
        })
      : lefiConnectionApi.post('/web-api/lefi/register/connections/{connectionId}/supplier-changes', {
          path: path(sent),
          body: { received: sent.received, notice },
        }),
};

export const agentNotice: Notice<AgentToRegister> = {
  key: 'ombud',
  title: 'Anmäl ett ombud',
  intro:
    'Ett ombud är ett personuppgiftsbiträde som behandlar personuppgifter för er räkning. Ni ansvarar för att ett personuppgiftsbiträdesavtal är upprättat mellan er och ombudet; utan det registreras inget ombud.',
  operation: { own: 'registerLefiAgent' },
  submitText: 'Anmäl ombudet',
  begin: beginAgent,
  send: (body, sent) =>
    lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/agents', { path: path(sent), body }),
};

export const terminationNotice: Notice<WrittenEnding> = {
  key: 'sag-upp',
  title: 'Säg upp anslutningen',
  intro:
    'Ärendet gäller uppsägning. Hela organisationens åtkomst till LEFI Online upphör från den dag som anges.',
  operation: { own: 'terminateLefiConnection', operator: 'recordLefiTermination' },
  submitText: 'Fortsätt',
  begin: (connection, today) => ({
    organisation: organisationOf(connection),
    agent: null,
    fromOn: today,
  }),
  send: ({ organisation, fromOn }, sent) =>
    sent.received === null
      ? lefiConnectionApi.post('/web-api/lefi/connections/{connectionId}/termination', {
          path: path(sent),
          body: { organisation, fromOn },
        })
      : lefiConnectionApi.post('/web-api/lefi/register/connections/{connectionId}/termination', {
          path: path(sent),
          body: { received: sent.received, notice: { organisation, fromOn } },
        }),
  consequences: ({ fromOn }, { line }, today) => [
    `${from(fromOn, today)} har ingen hos ${line.organisation} åtkomst till LEFI Online.`,
    `${line.users === 1 ? 'Användarens behörighet' : `Alla användares behörigheter (${line.users})`} upphör samtidigt.`,
    'Loggen över de frågor som har ställts finns kvar.',
    'En uppsägning kan inte ångras. För att ansluta igen görs en ny ansökan.',
  ],
};

export const agentEndingNotice: Notice<WrittenEnding> = {
  key: 'ombud-upphor',
  title: 'Ombudets uppdrag upphör',
  intro: 'Anmälan om upphörande som ombud, som ombudet har skickat skriftligen.',
  operation: { operator: 'recordLefiAgentEnding' },
  submitText: 'Fortsätt',
  begin: beginAgentEnding,
  send: ({ organisation: recipient, agent, fromOn }, sent) =>
    lefiConnectionApi.post('/web-api/lefi/register/connections/{connectionId}/agent-endings', {
      path: path(sent),
      body: {
        received: sent.received ?? { from: '', on: '', channel: 'post' },
        notice: {
          connectionId: sent.connection.line.id,
          recipient,
          agent: agent ?? { name: '', organisationsnummer: '' },
          fromOn,
        },
      },
    }),
  consequences: ({ agent, fromOn }, { line }, today) => [
    `${from(fromOn, today)} företräder ${agent?.name ?? ''} inte längre ${line.organisation}.`,
  ],
};

/** In the order that they stand on a connection's page. */
const notices = [
  usersNotice,
  formOrderNotice,
  deregisterNotice,
  supplierNotice,
  agentNotice,
  agentEndingNotice,
  terminationNotice,
];

/** The notices that whoever reads may send for the connection now. */
export function noticesFor(
  side: Side,
  { mayDo }: Connection,
): readonly { readonly key: string; readonly title: string }[] {
  return notices.filter(({ operation }) => mayDo.includes(operation[side] ?? ''));
}
