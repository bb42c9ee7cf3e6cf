import { parseDay, type Day } from '../../../values/day.ts';
import { couldHoldPersonnummer } from '../../notices/index.ts';
import { FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { parseOrganisationsnummer, type Organisationsnummer } from '../../../values/organisationsnummer.ts';

/** An organisation as somebody wrote it. */
export interface WrittenOrganisation {
  readonly name: string;
  /** Ten or twelve digits, with or without hyphen. */
  readonly organisationsnummer: string;
}

/** An organisation by a name and a number that can exist. */
export interface NamedOrganisation {
  readonly name: string;
  readonly organisationsnummer: Organisationsnummer;
}

/** What a day that cannot be read is read as, for tests that are made of it in the meantime. */
export const noDay = '0000-01-01' as Day;

const longestText = 4_000;

/**
 * Reads what was written in a form, field by field, and tells all mistakes at once, each with where it is (a JSON
 * pointer), what is wrong and what to do. What a reading gives is to be used only after `done`.
 */
export class FieldReader {
  readonly #found: FieldMistake[] = [];

  mistake(pointer: string, message: string): void {
    this.#found.push({ pointer, message });
  }

  /** Throws FieldMistakes when there was any. */
  done(): void {
    if (this.#found.length > 0) throw new FieldMistakes(this.#found);
  }

  text(pointer: string, text: string, missing: string): string {
    const trimmed = text.trim();
    if (trimmed === '') this.mistake(pointer, missing);
    else if (trimmed.length > longestText) {
      this.mistake(pointer, `Texten får ha högst ${longestText} tecken. Korta den.`);
    } else if (couldHoldPersonnummer(trimmed)) {
      this.mistake(pointer, 'Skriv inte personnummer: texten kan gå ut i brev. Ta bort numret.');
    }
    return trimmed;
  }

  day(pointer: string, text: string, missing: string): Day {
    const day = parseDay(text);
    if (day === null) {
      const isBlank = text.trim() === '';
      this.mistake(pointer, isBlank ? missing : 'Datumet finns inte. Skriv det som ÅÅÅÅ-MM-DD.');
    }
    return day ?? noDay;
  }

  organisation(pointer: string, written: WrittenOrganisation, whose: string): NamedOrganisation {
    const name = this.text(`${pointer}/name`, written.name, `Skriv ${whose} namn.`);
    const number = `${pointer}/organisationsnummer`;
    const organisationsnummer = parseOrganisationsnummer(written.organisationsnummer);
    if (written.organisationsnummer.trim() === '')
      this.mistake(number, `Skriv ${whose} organisationsnummer.`);
    else if (organisationsnummer === null) {
      this.mistake(
        number,
        'Organisationsnumret kan inte finnas. Skriv tio siffror, till exempel 212000-1231.',
      );
    }
    return { name, organisationsnummer: organisationsnummer ?? ('' as Organisationsnummer) };
  }

  /** The municipality that a notice names must be the connection's own, by number and by name. */
  ownOrganisation(
    pointer: string,
    written: WrittenOrganisation,
    own: { readonly organisationsnummer: string; readonly partyName: string },
    whose = 'kommunens',
  ): NamedOrganisation {
    const read = this.organisation(pointer, written, whose);
    if (read.organisationsnummer !== '' && read.organisationsnummer !== own.organisationsnummer) {
      this.mistake(
        `${pointer}/organisationsnummer`,
        'Anslutningen tillhör en annan organisation. Kontrollera numret.',
      );
    } else if (read.name !== '' && read.name.toLowerCase() !== own.partyName.toLowerCase()) {
      this.mistake(`${pointer}/name`, `Anslutningen är registrerad på ${own.partyName}. Skriv det namnet.`);
    }
    return read;
  }
}
