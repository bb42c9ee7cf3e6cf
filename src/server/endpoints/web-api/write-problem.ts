import { randomUUID } from 'node:crypto';
import { Fault } from '../../../values/fault.ts';
import { ChangeRefused, FieldMistakes, NotFound, type FieldMistake } from '../../parties/index.ts';
import { ChangedMeanwhile, FiguresChangedMeanwhile } from '../../finsam/index.ts';
import type { WhyEnded } from '../../identities/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
import { moment } from './moments.ts';
import { CrossOrigin } from './same-origin.ts';
import { tellConflict } from './tell-figure.ts';

/** RFC 9457, with each field that is wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly fields?: readonly FieldMistake[];
  /** What somebody else has set since, for whoever sets the same. */
  readonly theirs?: unknown;
}

/** Nobody has logged in, or the session has ended. */
export class NotLoggedIn extends Error {
  override readonly name = 'NotLoggedIn';
  readonly why: WhyEnded | null;

  constructor(why: WhyEnded | null) {
    super('nobody has logged in');
    this.why = why;
  }
}

/** What was sent is of another kind than the operation takes. */
export class WrongContentType extends Error {
  override readonly name = 'WrongContentType';
  readonly statusCode = 415;
}

/** The only catch of this door: what went wrong, in words for whoever called. `onBug` hears what was ours. */
export function problemOf(error: unknown, onBug: (error: unknown, reference: string) => void): Problem {
  return refusal(error) ?? unavailable(error) ?? fastifyProblem(error) ?? bug(error, onBug);
}

function refusal(error: unknown): Problem | null {
  if (error instanceof FieldMistakes)
    return { ...problem(422, 'fields', 'Något behöver rättas.', 'Se varje fält.'), fields: error.fields };
  if (error instanceof ChangedMeanwhile) return changedMeanwhile(error);
  if (error instanceof FiguresChangedMeanwhile) return figuresChangedMeanwhile(error);
  if (error instanceof ChangeRefused) return problem(409, 'refused', 'Det gick inte.', error.message);
  if (error instanceof PermissionDenied)
    return problem(403, 'denied', 'Du har inte behörighet.', error.message);
  if (error instanceof CrossOrigin)
    return problem(
      403,
      'cross-origin',
      'Anropet kom från en annan webbplats.',
      'Gå till sidan och försök igen.',
    );
  if (error instanceof NotLoggedIn)
    return problem(401, 'not-logged-in', 'Du är inte inloggad.', whyNotLoggedIn(error.why));
  if (error instanceof NotFound) return problem(404, 'not-found', 'Det finns inte.', error.message);
  return null;
}

/** What stands now is told beside: nothing of what was sent is lost, and it can be merged by hand. */
function changedMeanwhile({ message, theirs: { at, ...theirs } }: ChangedMeanwhile): Problem {
  const told = problem(409, 'changed-meanwhile', 'Någon annan har ändrat sedan du läste.', message);
  return { ...told, theirs: { ...theirs, at: moment(at) } };
}

function figuresChangedMeanwhile({ conflicts }: FiguresChangedMeanwhile): Problem {
  const detail = 'Ingenting har sparats. Jämför uppgifterna, och spara igen.';
  const told = problem(409, 'changed-meanwhile', 'Någon annan har ändrat sedan du läste.', detail);
  return { ...told, theirs: conflicts.map(tellConflict) };
}

function unavailable(error: unknown): Problem | null {
  if (!(error instanceof Fault)) return null;
  if (error.code === 'share-exceeded' || error.code === 'overloaded') return tooMany(error);
  if (!['log-unavailable', 'registry-unavailable', 'stopping'].includes(error.code)) return null;
  const detail = 'Ingenting har ändrats. Försök igen om en stund.';
  return problem(503, 'unavailable', 'Tjänsten kan inte användas just nu.', detail);
}

function tooMany({ code, facts: { retryAfterSeconds = 1 } }: Fault): Problem {
  const detail = `Vänta ${retryAfterSeconds} sekunder och försök igen.`;
  return code === 'overloaded'
    ? problem(503, 'overloaded', 'Tjänsten är överbelastad.', detail)
    : problem(429, 'too-many', 'Organisationen har ställt fler frågor än sin andel.', detail);
}

function whyNotLoggedIn(why: WhyEnded | null): string {
  switch (why) {
    case 'idle':
      return 'Du har loggats ut för att ingenting hände på en stund. Logga in igen.';
    case 'too-old':
      return 'Inloggningen har gällt så länge som den får. Logga in igen.';
    case 'permission-ended':
      return 'Din behörighet har upphört, och med den inloggningen.';
    case 'replaced':
      return 'Du har loggat in på nytt i samma webbläsare. Läs in sidan igen.';
    case 'logged-out':
    case null:
      return 'Logga in och försök igen.';
  }
}

function fastifyProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null;
  switch (error.statusCode) {
    case 413:
      return problem(413, 'too-large', 'Det som skickades är för stort.', 'Skicka mindre på en gång.');
    case 415:
      return problem(415, 'content-type', 'Innehållet har fel typ.', 'Se kontraktet.');
    case 400:
      return problem(400, 'malformed', 'Anropet kan inte läsas.', 'Se kontraktet.');
    default:
      return null;
  }
}

function bug(error: unknown, onBug: (error: unknown, reference: string) => void): Problem {
  const reference = randomUUID();
  onBug(error, reference);
  return problem(500, 'internal', 'Något gick fel hos oss.', `Ange ${reference} om du hör av dig.`);
}

function problem(status: number, type: string, title: string, detail: string): Problem {
  return { type: `/problems/${type}`, title, status, detail };
}
