import { recipientKinds } from '../lefi-rights/index.ts';
import type { Contact } from '../order.ts';
import type { AskedGround, ConnectContent, WrittenOrganisation } from './matter.ts';
import { MatterReader, type ReadPerson, type WrittenPerson } from './matter-reader.ts';

/** An application as it was written. */
export interface WrittenApplication extends Pick<
  ConnectContent,
  'recipientKind' | 'part' | 'interfaces' | 'economicAssistance' | 'certificateName'
> {
  readonly organisation: WrittenOrganisation;
  readonly grounds: readonly AskedGround[];
  readonly contact: Contact;
  /** Empty: whoever applies is the contact. */
  readonly contactPersonnummer: string;
  readonly technicalContact: Contact | null;
  readonly managers: readonly WrittenPerson[];
  readonly supplier: WrittenOrganisation | null;
}

/** What is kept of an application, before its persons are known by their ids. */
export type ReadApplication = Omit<ConnectContent, 'contactPerson' | 'managers'> & {
  /** Null: whoever applies. */
  readonly contactPerson: Pick<ReadPerson, 'name' | 'personnummer'> | null;
  readonly managers: readonly ReadPerson[];
};

/** Throws FieldMistakes with everything that is missing or wrong, each at its field. */
export function readApplication(written: WrittenApplication, kept: readonly string[] = []): ReadApplication {
  const reader = new MatterReader(kept);
  const read = {
    organisation: reader.organisation('/organisation', written.organisation, 'organisationens'),
    recipientKind: written.recipientKind,
    part: reader.optionalText('/part', written.part),
    interfaces: written.interfaces,
    economicAssistance: readEconomicAssistance(reader, written),
    grounds: readGrounds(reader, written.grounds),
    agreementContact: reader.contact('/contact', written.contact),
    technicalContact:
      written.technicalContact && reader.contact('/technicalContact', written.technicalContact),
    contactPerson: readContactPerson(reader, written),
    managers: readManagers(reader, written),
    supplier: written.supplier && reader.organisation('/supplier', written.supplier, 'tjänsteleverantörens'),
    certificateName: reader.optionalText('/certificateName', written.certificateName),
  };
  if (!recipientKinds.includes(written.recipientKind))
    reader.mistake('/recipientKind', 'Välj om ni är en myndighet, en kommun eller ett försäkringsbolag.');
  readInterfaces(reader, written);
  reader.done();
  return read;
}

/** The seed text: for economic assistance a municipality joins SSBTEK in the first place. */
function readEconomicAssistance(
  reader: MatterReader,
  { economicAssistance: { isFor, whyNotSsbtek }, recipientKind }: WrittenApplication,
): ConnectContent['economicAssistance'] {
  const why = reader.optionalText('/economicAssistance/whyNotSsbtek', whyNotSsbtek);
  if (isFor && recipientKind === 'municipality' && why === '') {
    reader.mistake(
      '/economicAssistance/whyNotSsbtek',
      'För ekonomiskt bistånd ansluter kommuner i första hand till SSBTEK. Ansök om det under Anslutning, eller skriv varför ni ändå ska anslutas till LEFI Online.',
    );
  }
  return { isFor, whyNotSsbtek: why };
}

function readGrounds(reader: MatterReader, grounds: readonly AskedGround[]): readonly AskedGround[] {
  if (grounds.length === 0)
    reader.mistake('/grounds', 'Ange minst en rättslig grund med författningsstöd och ändamål.');
  return grounds.map(({ text, purpose }, index) => ({
    text: reader.text(`/grounds/${index}/text`, text, 'Skriv det författningsstöd som ni åberopar.'),
    purpose: reader.text(`/grounds/${index}/purpose`, purpose, 'Skriv vad uppgifterna ska användas till.'),
  }));
}

function readContactPerson(
  reader: MatterReader,
  { contact, contactPersonnummer }: WrittenApplication,
): ReadApplication['contactPerson'] {
  if (contactPersonnummer.trim() === '') return null;
  return {
    name: contact.name.trim(),
    personnummer: reader.personnummer('/contactPersonnummer', contactPersonnummer),
  };
}

function readManagers(
  reader: MatterReader,
  { managers, interfaces }: WrittenApplication,
): readonly ReadPerson[] {
  const read = managers.map((one, index) => reader.person(`/managers/${index}`, one, 'chefens'));
  if (interfaces.web && managers.length === 0)
    reader.mistake(
      '/managers',
      'Ange ansvarig chef för dem som ska använda webbgränssnittet. Chefen undertecknar beslutet om behörighet.',
    );
  for (const [index, { personnummer }] of read.entries())
    if (personnummer !== '' && read.findIndex((other) => other.personnummer === personnummer) < index)
      reader.mistake(`/managers/${index}/personnummer`, 'Samma person står redan i listan.');
  return read;
}

function readInterfaces(reader: MatterReader, { interfaces, certificateName }: WrittenApplication): void {
  if (!interfaces.web && !interfaces.system)
    reader.mistake('/interfaces', 'Välj webbgränssnittet, system till system eller båda.');
  if (interfaces.system && certificateName.trim() === '')
    reader.mistake('/certificateName', 'Skriv namnet som står i certifikatet som systemet frågar med.');
}
