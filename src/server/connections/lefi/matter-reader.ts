import { parsePersonidentitet, type Personidentitet } from '../../../values/personnummer.ts';
import { FieldReader } from '../course/field-reader.ts';
import { isEmail } from '../order-mistakes.ts';
import type { Contact } from '../order.ts';

/** Somebody as she was written in a notice. */
export interface WrittenPerson {
  readonly name: string;
  /** Ten digits have no century: twelve are asked for. */
  readonly personnummer: string;
  /** Instead of the number, when a notice is completed: somebody who stands in it already. */
  readonly personId?: string;
  readonly email: string;
}

export interface ReadPerson {
  readonly name: string;
  /** Empty when the id is given. */
  readonly personnummer: Personidentitet;
  readonly personId: string | null;
  readonly email: string;
}

/** Reads notices to LEFI Online. A person's number stands in its own field and nowhere else. */
export class MatterReader extends FieldReader {
  readonly #kept: ReadonlySet<string>;

  /** `kept`: ids of persons who stand in the notice already. */
  constructor(kept: readonly string[] = []) {
    super();
    this.#kept = new Set(kept);
  }

  /** As text, but nothing has to stand there. */
  optionalText(pointer: string, text: string): string {
    return text.trim() === '' ? '' : this.text(pointer, text, '');
  }

  email(pointer: string, text: string): string {
    if (!isEmail(text)) this.mistake(pointer, 'E-postadressen ska se ut som namn@exempel.se.');
    return text.trim();
  }

  personnummer(pointer: string, text: string): Personidentitet {
    const parsed = parsePersonidentitet(text.replace(/[\s-]/g, ''));
    if (text.trim() === '') this.mistake(pointer, 'Skriv personnumret med tolv siffror.');
    else if (parsed === null)
      this.mistake(pointer, 'Personnumret kan inte finnas. Skriv det med tolv siffror.');
    return parsed ?? ('' as Personidentitet);
  }

  person(pointer: string, written: WrittenPerson, whose: string): ReadPerson {
    const { personId, personnummer } = written;
    const isKept = personId !== undefined && personnummer.trim() === '' && this.#kept.has(personId);
    return {
      name: this.text(`${pointer}/name`, written.name, `Skriv ${whose} för- och efternamn.`),
      personnummer: isKept
        ? ('' as Personidentitet)
        : this.personnummer(`${pointer}/personnummer`, personnummer),
      personId: isKept ? personId : null,
      email: this.email(`${pointer}/email`, written.email),
    };
  }

  contact(pointer: string, { name, telephone, email }: Contact): Contact {
    return {
      name: this.text(`${pointer}/name`, name, 'Skriv kontaktpersonens för- och efternamn.'),
      telephone: this.#telephone(`${pointer}/telephone`, telephone),
      email: this.email(`${pointer}/email`, email),
    };
  }

  /** A number of a telephone may look like somebody's personnummer. */
  #telephone(pointer: string, text: string): string {
    if (!/^[+\d][\d\s()/-]{4,29}$/.test(text.trim()))
      this.mistake(pointer, 'Skriv telefonnumret med riktnummer, till exempel 060-18 70 00.');
    return text.trim();
  }
}
