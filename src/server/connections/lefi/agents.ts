import type { Transaction } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { endFacts } from '../../parties/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
import { effectiveAt } from '../course/effective-at.ts';
import { agentsOf, lasts } from './processors.ts';
import type { Acting } from './act-on-matter.ts';
import { beginMatter, beginRegistryMatter, look, type BegunMatter, type SeenLefi } from './begin-matter.ts';
import { completeMatter } from './complete-matter.ts';
import { endRightsOf } from './end-rights-of.ts';
import { reachable } from './known-persons.ts';
import type { AgentContent, AgentEndContent, Received, WrittenOrganisation } from './matter.ts';
import { MatterReader, type WrittenPerson } from './matter-reader.ts';
import { readReceived } from './read-received.ts';

/** An agent that the recipient engages. It answers for that there is a data processing agreement between the two (seed text). */
export interface WrittenAgent {
  readonly organisation: WrittenOrganisation;
  readonly agent: WrittenOrganisation;
  readonly agreement: { readonly isConfirmed: boolean; readonly on: string; readonly reference: string };
  readonly people: readonly WrittenPerson[];
  readonly fromOn: string;
}

/** Received with the recipient's confirmation of the agreement: its date and reference. Without it there is no agent. */
export async function registerLefiAgent(
  database: Database,
  acting: Acting,
  { connectionId, written }: { readonly connectionId: string; readonly written: WrittenAgent },
): Promise<BegunMatter> {
  const wish = { kind: 'agent', connectionId, acts: ['register-lefi-agent'] } as const;
  return await beginMatter(database, acting, wish, async (seen, { transaction }) => ({
    content: await readAgent(transaction, seen, { written, kept: [] }),
  }));
}

/** The agent as it is now, after completion was asked for. */
export async function completeLefiAgent(
  database: Database,
  acting: Acting,
  { applicationId, written }: { readonly applicationId: string; readonly written: WrittenAgent },
): Promise<object> {
  const wish = { applicationId, kind: 'agent' } as const;
  return await completeMatter(database, acting, wish, async ({ content, connectionId }, { transaction }) => {
    const seen = await look(transaction, acting, connectionId ?? '');
    const kept = content.people.map(({ personId }) => personId);
    return await readAgent(transaction, seen, { written, kept });
  });
}

async function readAgent(
  transaction: Transaction<NoTables>,
  { connection, now }: SeenLefi,
  { written, kept }: { readonly written: WrittenAgent; readonly kept: readonly string[] },
): Promise<AgentContent> {
  const reader = new MatterReader(kept);
  const organisation = reader.ownOrganisation(
    '/organisation',
    written.organisation,
    connection,
    'organisationens',
  );
  const agent = reader.organisation('/agent', written.agent, 'ombudets');
  const isOne = agentsOf(connection, agent.organisationsnummer).some((one) => lasts(one, now));
  if (isOne) reader.mistake('/agent/organisationsnummer', 'Organisationen är redan ert ombud.');
  const agreement = readAgreement(reader, written, now);
  if (written.people.length === 0)
    reader.mistake(
      '/people',
      'Skriv minst en person hos ombudet. Det är ombudet som anmäler när uppdraget upphör.',
    );
  const people = written.people.map((one, index) => reader.person(`/people/${index}`, one, 'personens'));
  const fromOn = reader.day('/fromOn', written.fromOn, 'Skriv från vilket datum uppdraget gäller.');
  reader.done();
  return { organisation, agent, agreement, people: await reachable(transaction, people), fromOn };
}

function readAgreement(
  reader: MatterReader,
  { agreement }: WrittenAgent,
  now: number,
): AgentContent['agreement'] {
  if (!agreement.isConfirmed)
    reader.mistake(
      '/agreement/isConfirmed',
      'Bekräfta att ett personuppgiftsbiträdesavtal är upprättat mellan er och ombudet. Utan det registreras inget ombud.',
    );
  const on = reader.day('/agreement/on', agreement.on, 'Skriv avtalets datum.');
  if (on > swedishDayAt(now)) reader.mistake('/agreement/on', 'Avtalets dag har inte varit än.');
  const missing = 'Skriv avtalets beteckning, till exempel diarienumret.';
  return { on, reference: reader.text('/agreement/reference', agreement.reference, missing) };
}

/** The agent's own written notice that its assignment ends. */
export interface WrittenAgentEnding {
  readonly recipient: WrittenOrganisation;
  readonly agent: WrittenOrganisation;
  /** YYYY-MM-DD. */
  readonly fromOn: string;
}

/** From the day the agent represents nobody here; at once when it is today or past. */
export async function endLefiAgent(
  database: Database,
  acting: Acting,
  {
    connectionId,
    written,
    received = null,
  }: {
    readonly connectionId: string;
    readonly written: WrittenAgentEnding;
    readonly received?: Received | null;
  },
): Promise<BegunMatter> {
  const wish = { kind: 'agent-end', connectionId, acts: ['end-lefi-agent', 'record-lefi-notice'] } as const;
  return await beginRegistryMatter(database, acting, wish, async (seen, change) => {
    const content = readEnding(seen, written, received);
    requireOwnAgent(acting, content.agent.organisationsnummer);
    const at = effectiveAt(content.fromOn as Parameters<typeof effectiveAt>[0], seen.now);
    const { organisationsnummer } = content.agent;
    const about = { connection_id: connectionId, organisationsnummer, role: 'agent' };
    await endFacts(change, 'connection_processor', about, at, 'Ombudets uppdrag har redan upphört då.');
    await endRightsOf(change, { connectionId, organisationsnummer, at });
    const { partyName } = seen.connection;
    const values = { organisation: partyName, agent: content.agent, from: swedishDayAt(at) };
    const letter = { template: 'lefi-agent-ended', values } as const;
    return {
      content,
      carriesOutAt: at,
      letters: seen.contacts === null ? [] : [{ ...letter, to: seen.contacts.agreement }],
    };
  });
}

function requireOwnAgent({ mandate }: Acting, agent: string): void {
  if (mandate.holder === 'agent' && mandate.organisationsnummer !== agent)
    throw new PermissionDenied('Du kan anmäla att det egna uppdraget upphör, inte ett annat ombuds.');
}

function readEnding(
  { connection, now }: SeenLefi,
  written: WrittenAgentEnding,
  received: Received | null,
): AgentEndContent {
  const reader = new MatterReader();
  const organisation = reader.ownOrganisation('/recipient', written.recipient, connection, 'mottagarens');
  const agent = reader.organisation('/agent', written.agent, 'ombudets');
  const fromOn = reader.day('/fromOn', written.fromOn, 'Skriv från vilket datum uppdraget upphör.');
  const isRegistered = agentsOf(connection, agent.organisationsnummer).length > 0;
  if (agent.organisationsnummer !== '' && !isRegistered)
    reader.mistake(
      '/agent/organisationsnummer',
      'Organisationen är inte registrerad som ombud för mottagaren.',
    );
  const receivedAs = readReceived(reader, received, now);
  reader.done();
  return { organisation, agent, fromOn, received: receivedAs };
}
