import type { FoundApplication, ListedApplication } from '../../connections/index.ts';
import type { Letter } from '../../notices/index.ts';
import type { components } from '../../../web-contract/connection.ts';
import { actInWords } from './act-in-words.ts';

type Shapes = components['schemas'];

export function lineShape(application: ListedApplication): Shapes['ApplicationLine'] {
  const { id, municipality, organisationsnummer, board, course, time, startedAt } = application;
  return {
    ...{ id, municipality, organisationsnummer, board },
    state: course.state,
    since: moment(course.since),
    dueOn: time.dueOn,
    isOverdue: time.isOverdue,
    opensAt: course.opensAt === null ? null : moment(course.opensAt),
    startedAt: moment(startedAt),
  };
}

/** As text in UTC, as every page reads moments. */
export function moment(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

/** What both sides see of an application. */
export function commonShape(
  { documents, course, acts, names }: FoundApplication,
  letters: readonly Letter[],
) {
  return {
    documents: documents.map(({ id, name, sizeBytes, pages, sha256, virusScan }) => ({
      ...{ id, name, sizeBytes, pages, sha256, virusScan },
    })),
    lacking: course.lacking.map(({ pointer, text }) => ({ pointer, text })),
    reason: course.reason,
    certificate: certificateOf(acts),
    history: acts.map(({ act, effectiveAt, byPerson }) => ({
      at: moment(effectiveAt),
      act: actInWords(act),
      by: names.get(byPerson ?? '') ?? 'Systemet',
    })),
    letters: letters.map(letterShape),
  };
}

/** The signature by login with this id; null when there is none. */
export function signatureShape(
  acts: FoundApplication['acts'],
  signatureId: string | null,
): Shapes['Signature'] | null {
  const found = acts.find(({ id }) => id === signatureId);
  if (found === undefined) return null;
  const { printedName, place, date, text, textSha256 } = found.content as unknown as Shapes['Signature'];
  return { printedName, place, date, text, textSha256 };
}

function certificateOf(acts: FoundApplication['acts']): string | null {
  const registered = acts.findLast(({ act }) => act === 'register-connection');
  return (registered?.content as { certificate?: string } | undefined)?.certificate ?? null;
}

/** The link to sign with is for the one it was sent to. */
export function letterShape({ id, template, subject, body, to, writtenAt, state }: Letter): Shapes['Letter'] {
  const isSecret = template === 'signature-asked';
  return {
    ...{ id, subject, state },
    body: isSecret ? 'Brevets länk visas bara för den som brevet är till.' : body,
    to: `${to.name} <${to.email}>`,
    writtenAt: moment(writtenAt),
  };
}
