import { serviceOfAgreement } from '../../../values/agreement-document.ts';
import type { Day } from '../../../values/day.ts';
import { addDays, startOfSwedishDay } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import {
  acceptedVersions,
  agreementTextsOn,
  NotFound,
  type AgreementDocumentVersion,
} from '../../parties/index.ts';
import { connectionActs } from '../connection-act.ts';
import { readRegistry } from '../read-registry.ts';

/** One text that applied, and on what ground. */
export interface AppliedText extends AgreementDocumentVersion {
  /** 1 goes before 2 when they contradict each other (Avtal 4.1). */
  readonly precedence: number;
  /** Accepted by signing the order, or announced in the service and applying without a new signature. */
  readonly ground: 'signed' | 'announced';
}

/** What was agreed on one day. */
export interface TextsThatApplied {
  /** Whether the agreement was in force at any moment of the day; when it was not, no text applied. */
  readonly inForce: boolean;
  readonly texts: readonly AppliedText[];
}

/**
 * "Which texts applied on this date?" for one connection: of each document the newest version that had begun to apply. An
 * agreement is in force from the opening of access (6.1) to its end. A connection from before orders were kept here has
 * signed nothing that is known: all its texts count as announced. Only texts of its own service's agreement. Throws NotFound when there is no such connection.
 */
export async function textsThatApplied(
  database: Database,
  { connectionId, day }: { readonly connectionId: string; readonly day: Day },
): Promise<TextsThatApplied> {
  const connection = (await readRegistry(database)).connections.get(connectionId);
  if (connection === undefined) throw new NotFound('Det finns ingen anslutning med det id:t.');
  const { service, validFrom, validTo } = connection;
  const begins = startOfSwedishDay(day);
  const ends = startOfSwedishDay(addDays(day, 1));
  const inForce = validFrom < ends && (validTo === null || validTo > begins) && validFrom !== validTo;
  if (!inForce) return { inForce, texts: [] };
  const signed = await signedVersions(database, connectionId);
  const all = await agreementTextsOn(database.kysely, day);
  const texts = all.filter(({ document }) => serviceOfAgreement[document] === service);
  return {
    inForce,
    texts: texts.map((text, index) => ({
      ...text,
      precedence: index + 1,
      ground: signed.has(text.id) ? 'signed' : 'announced',
    })),
  };
}

async function signedVersions(database: Database, connectionId: string): Promise<ReadonlySet<string>> {
  const acts = await connectionActs(database.kysely, { connectionId });
  const applicationId = acts.find((act) => act.applicationId !== null)?.applicationId;
  return applicationId ? await acceptedVersions(database.kysely, applicationId) : new Set();
}
