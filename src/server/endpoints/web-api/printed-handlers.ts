import type { operations } from '../../../web-contract/printed.ts';
import { swedishDayAt, startOfSwedishDay } from '../../../values/day.ts';
import {
  emptyOrder,
  findApplication,
  findReceivedApplication,
  writeAssurance,
  writeOrderForm,
  writeReminder,
  type ElectronicSignature,
  type FoundApplication,
  type Order,
  type Printing,
} from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { newestAssuranceText, type Actor } from '../../permissions/index.ts';
import { fileReply, type HandlersOf, type Reply } from './handlers.ts';
import { writeFinsamForm } from './write-finsam-form.ts';
import { printedCourseHandlers, type PrintedCourseParts } from './printed-course-handlers.ts';

export interface PrintedParts extends PrintedCourseParts {
  readonly database: Database;
}

type Form = operations['printForm']['parameters']['path']['form'];

/** Everything that can be had as a PDF to print. */
export function printedHandlers(parts: PrintedParts): HandlersOf<operations> {
  const { database, now, operator } = parts;
  const reading = () => ({ now: now(), operatorName: operator.name });
  const blank = blankForms(parts);
  return {
    printForm: async ({ params: { form } }) => pdf(await blank(form), formNames[form]),
    printOwnOrderForm: async ({ params: { applicationId }, actor }) => {
      const found = await findApplication(database, applicationId, reading());
      return await printOrder(parts, found, { order: found.order, signature: found.signature, actor });
    },
    printOrderForm: async ({ params: { applicationId }, actor }) => {
      const found = await findReceivedApplication(database, applicationId, reading());
      const signature = found.acts.find(({ id }) => id === found.course.sentIn?.signature) ?? null;
      return await printOrder(parts, found, { order: found.sentOrder ?? found.order, signature, actor });
    },
    ...printedCourseHandlers(parts),
  };
}

const formNames: Readonly<Record<Form, string>> = {
  'order-form': 'Beställningsformulär.pdf',
  assurance: 'Försäkran för handläggare.pdf',
  reminder: 'Påminnelse för handläggare.pdf',
  'finsam-orderer-notice': 'Anmälan av beställare, Uppföljning Finsam.pdf',
  'finsam-orderer-end': 'Borttag av beställare, Uppföljning Finsam.pdf',
  'finsam-order': 'Beställning av behörighet, Uppföljning Finsam.pdf',
};

/** Anybody may ask for them, and so each is made once a day. */
function blankForms(parts: PrintedParts): (form: Form) => Promise<Buffer> {
  const made = new Map<string, Promise<Buffer>>();
  return async (form) => {
    const today = swedishDayAt(parts.now());
    const { version } =
      form === 'assurance' ? await newestAssuranceText(parts.database.kysely) : { version: 1 };
    const key = `${form} ${version} ${today}`;
    const known = made.get(key);
    if (known !== undefined) return await known;
    const written = writeBlank(form, parts, startOfSwedishDay(today));
    if (made.size >= 10) made.clear(); // yesterday's
    made.set(key, written);
    return await written;
  };
}

async function writeBlank(
  form: Form,
  { database, operator, isDemonstration }: PrintedParts,
  at: number,
): Promise<Buffer> {
  const printing: Printing = { operator: operator.name, at, by: null, demonstration: isDemonstration };
  switch (form) {
    case 'finsam-orderer-notice':
    case 'finsam-orderer-end':
    case 'finsam-order':
      return await writeFinsamForm(form, { operator, at, demonstration: isDemonstration });
    case 'reminder':
      return await writeReminder(printing);
    case 'assurance':
      return await writeAssurance(await newestAssuranceText(database.kysely), null, printing);
    case 'order-form': {
      const order: Order = { ...emptyOrder, technicalContact: { name: '', telephone: '', email: '' } };
      return await writeOrderForm(order, {
        ...printing,
        ...{ postalAddress: operator.address, documentNames: new Map(), signed: null },
      });
    }
  }
}

async function printOrder(
  { now, operator, isDemonstration }: PrintedParts,
  { documents }: FoundApplication,
  { order, signature, actor }: { order: Order; signature: FoundApplication['signature']; actor: Actor },
): Promise<Reply> {
  const bytes = await writeOrderForm(order, {
    operator: operator.name,
    at: now(),
    by: actor.name,
    demonstration: isDemonstration,
    postalAddress: operator.address,
    documentNames: new Map(documents.map(({ id, name }) => [id, name])),
    signed: signature === null ? null : signedAs(signature),
  });
  return pdf(bytes, formNames['order-form']);
}

function signedAs({ recordedAt, content }: NonNullable<FoundApplication['signature']>): ElectronicSignature {
  const { printedName, place, textSha256 } = content as unknown as Omit<ElectronicSignature, 'at'>;
  return { printedName, place, textSha256, at: recordedAt };
}

function pdf(bytes: Buffer, name: string): Reply {
  return fileReply(bytes, 'application/pdf', name);
}
