import type { Day } from '../../../values/day.ts';
import {
  type AboutConnection,
  connectionInWords,
  dayInWords,
  type NamedOrganisation,
  organisationInWords,
  type Template,
} from './template.ts';

export interface SupplierChanged extends AboutConnection {
  /** Null: the municipality has had none. */
  readonly formerSupplier: NamedOrganisation | null;
  /** Null: the municipality has none any longer. */
  readonly newSupplier: NamedOrganisation | null;
  readonly from: Day;
}

export const supplierChanged: Template<SupplierChanged> = {
  subject: () => 'Bytet av tjänsteleverantör är registrerat',
  paragraphs: (values) => [
    `Vi har registrerat att ${connectionInWords(values)} byter tjänsteleverantör från och med den ${dayInWords(values.from)}.`,
    `Nuvarande tjänsteleverantör: ${supplierInWords(values.formerSupplier)}\nNy tjänsteleverantör: ${supplierInWords(values.newSupplier)}`,
    'Från den dagen får den tidigare leverantören inte ställa frågor för kommunen.',
  ],
};

function supplierInWords(supplier: NamedOrganisation | null): string {
  return supplier === null ? 'ingen' : organisationInWords(supplier);
}
