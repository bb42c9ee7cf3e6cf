/** One mistake in what was sent: where, as a JSON pointer into the body ('/agreementContact/email'), and what to do. */
export interface FieldMistake {
  readonly pointer: string;
  readonly message: string;
}

/** What the server answered instead of what was asked for (problem+json, RFC 9457); status 0: no answer at all. */
export class Problem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields: readonly FieldMistake[];
  /** What stands now, when somebody else changed it after it was read (409): as the room's contract says. */
  readonly theirs: unknown;

  constructor({ status, title, detail, fields = [], theirs }: ProblemContent) {
    super(title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.fields = fields;
    this.theirs = theirs;
  }
}

interface ProblemContent {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly fields?: readonly FieldMistake[];
  readonly theirs?: unknown;
}

/** The problem in a refused answer: as the server wrote it, or what the status means when the body is not a problem. */
export function problemFrom(status: number, body: unknown): Problem {
  const written = typeof body === 'object' && body !== null ? body : {};
  const text = (name: 'title' | 'detail'): string | null => {
    const value: unknown = Reflect.get(written, name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const meaning = meaningOf(status);
  const title = text('title');
  return new Problem({
    status,
    title: title ?? meaning.title,
    detail: text('detail') ?? (title === null ? meaning.detail : ''),
    fields: fieldsOf(written),
    theirs: Reflect.get(written, 'theirs'),
  });
}

export function problemWithoutAnswer(): Problem {
  return new Problem({
    status: 0,
    title: 'Tjänsten svarar inte',
    detail:
      'Kontrollera att du har kontakt med nätet och försök igen. Det du har skrivit finns kvar på sidan.',
  });
}

function fieldsOf(written: object): readonly FieldMistake[] {
  const fields: unknown = Reflect.get(written, 'fields');
  if (!Array.isArray(fields)) return [];
  return fields.flatMap((field: unknown) => {
    if (typeof field !== 'object' || field === null) return [];
    const pointer: unknown = Reflect.get(field, 'pointer');
    const message: unknown = Reflect.get(field, 'message');
    return typeof pointer === 'string' && typeof message === 'string' ? [{ pointer, message }] : [];
  });
}

function meaningOf(status: number): { title: string; detail: string } {
  switch (status) {
    case 401:
      return {
        title: 'Du är inte inloggad',
        detail: 'Logga in i en ny flik och fortsätt sedan här. Det du har skrivit finns kvar på sidan.',
      };
    case 403:
      return { title: 'Du har inte behörighet', detail: 'Din behörighet räcker inte för det här.' };
    case 404:
      return { title: 'Sidan finns inte', detail: 'Det du söker finns inte eller har tagits bort.' };
    case 413:
      return { title: 'För mycket på en gång', detail: 'Det som skickades är större än tjänsten tar emot.' };
    case 429:
      return { title: 'För många försök', detail: 'Vänta en stund och försök igen.' };
    default:
      return {
        title: 'Något gick fel i tjänsten',
        detail: 'Försök igen om en stund. Det du har skrivit finns kvar på sidan.',
      };
  }
}
