import {
  draftApplication,
  encloseDocument,
  findApplication,
  findReceivedApplication,
  listApplications,
  saveOrder,
  sendApplication,
  withdrawApplication,
  applicationSubject,
  type FoundApplication,
} from '../../connections/index.ts';
import { NotFound } from '../../parties/index.ts';
import type { Act } from '../../permissions/index.ts';
import type { Command, CommandContext } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readOrderFile, type OrderInFile, type PdfInFile } from './order-file.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { takeActor, takeMandate, type Acting } from './take-actor.ts';
import { tableLines } from './write-table.ts';

/** What an act on one application is done with; whose it is follows from the application. */
export async function takeApplicationAct(
  context: CommandContext,
  as: string | undefined,
  { act, applicationId }: { readonly act: Act; readonly applicationId: string },
): Promise<Acting & { readonly now: () => number }> {
  await takeActor(context, as); // whoever says nothing of who she is learns nothing of what there is
  const subject = await applicationSubject(context.database, applicationId);
  if (subject === null) throw new NotFound('Det finns ingen ansökan med det id:t.');
  return { ...(await takeMandate(context, as, act, subject)), now: context.now };
}

/** Drafts an order, or completes one, from a file; its documents are checked and kept. */
const order: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    application: { type: 'string' },
  });
  const inFile = readOrderFile(requireOne(positionals, 'Filen med beställningen'));
  const applicationId = values.application ?? (await draft(context, values.as));
  const acting = await takeApplicationAct(context, values.as, { act: 'edit-application', applicationId });
  const whole = await enclosed(context, acting, { applicationId, inFile });
  const { version } = await findApplication(context.database, applicationId, readingIn(context));
  const { mistakes } = await saveOrder(context.database, acting, { applicationId, version, order: whole });
  context.write(`Beställningen är sparad: ${applicationId}`);
  for (const { pointer, message } of mistakes) context.write(`${pointer}: ${message}`);
  return mistakes.length === 0 ? 0 : 1;
};

async function draft(context: CommandContext, as: string | undefined): Promise<string> {
  const acting = { ...(await takeMandate(context, as, 'draft-application')), now: context.now };
  return (await draftApplication(context.database, acting)).id;
}

async function enclosed(
  context: CommandContext,
  acting: Acting & { readonly now: () => number },
  { applicationId, inFile }: { readonly applicationId: string; readonly inFile: OrderInFile },
) {
  const { order: without, documents } = inFile;
  const keep = async (pdf: PdfInFile | null): Promise<string | null> => {
    if (pdf === null) return null;
    const toEnclose = { ...acting, uploads: context.uploads() };
    return (await encloseDocument(context.database, toEnclose, { applicationId, ...pdf })).id;
  };
  return {
    ...without,
    decision: { ...without.decision, document: await keep(documents.decision) },
    enclosures: {
      powerOfAttorney: await keep(documents.powerOfAttorney),
      proofOfAuthority: await keep(documents.proofOfAuthority),
      signedForm: await keep(documents.signedForm),
    },
  };
}

function readingIn({ now, config }: CommandContext) {
  return { now: now(), operatorName: config.connections.operatorName };
}

const send: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const acting = await takeApplicationAct(context, values.as, { act: 'send-application', applicationId });
  const { operatorName } = context.config.connections;
  await sendApplication(context.database, { ...acting, operatorName }, { applicationId });
  context.write('Beställningen är inskickad.');
  return 0;
};

const withdraw: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, reason: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const reason = requireOption(values.reason, '--reason TEXT');
  const acting = await takeApplicationAct(context, values.as, { act: 'withdraw-application', applicationId });
  await withdrawApplication(context.database, acting, { applicationId, reason });
  context.write('Beställningen är återkallad.');
  return 0;
};

/** Orders that have come in, those that have waited too long first. */
const orders: Command = async (args, context) => {
  const { values } = readOptions(args, { as: { type: 'string' }, json: { type: 'boolean', default: false } });
  await takeMandate(context, values.as, 'read-applications');
  const all = await listApplications(context.database, context.now());
  const rows = all.map(({ id, municipality, board, course, time }) => ({
    id,
    municipality,
    board,
    state: course.state,
    dueOn: time.dueOn,
    isOverdue: time.isOverdue,
  }));
  if (values.json) context.write(JSON.stringify(rows, null, 2));
  else
    tableLines(
      ['Id', 'Kommun', 'Nämnd', 'Läge', 'Klar senast', ''],
      rows.map((row) => [
        row.id,
        row.municipality,
        row.board,
        statesInWords[row.state],
        row.dueOn ?? '',
        row.isOverdue ? 'försenad' : '',
      ]),
    ).forEach(context.write);
  return 0;
};

/** One order: how far it has come, what is checked and what has been done. */
const showOrder: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  await takeApplicationAct(context, values.as, { act: 'read-applications', applicationId });
  const found = await findReceivedApplication(context.database, applicationId, readingIn(context));
  for (const line of orderLines(found)) context.write(line);
  return 0;
};

function orderLines({
  municipality,
  board,
  course,
  time,
  acts,
  names,
  documents,
}: FoundApplication): string[] {
  const due = time.dueOn === null ? '' : `, klar senast ${time.dueOn}`;
  return [
    `${municipality}, ${board}: ${statesInWords[course.state]}${due}`,
    ...course.lacking.map(({ text }) => `Att komplettera: ${text}`),
    ...[...course.checks.values()].map(
      ({ point, complete, correct, verified, evidence }) =>
        `${point}  fullständig ${tick(complete)}  riktig ${tick(correct)}  styrkt ${tick(verified)}  ${evidence.text}`,
    ),
    ...documents.map(({ id, name, virusScan }) => `${id}  ${name} (${virusScan})`),
    ...acts.map(({ recordedAt, act, byPerson }) => {
      const who = byPerson === null ? 'systemet' : (names.get(byPerson) ?? byPerson);
      return `${momentInWords(recordedAt)}  ${act}  ${who}`;
    }),
  ];
}

function tick(found: boolean): string {
  return found ? 'ja' : 'nej';
}

const statesInWords: Readonly<Record<FoundApplication['course']['state'], string>> = {
  draft: 'utkast',
  'sent-in': 'inskickad',
  'to-be-completed': 'ska kompletteras',
  'under-review': 'granskas',
  approved: 'godkänd',
  registered: 'införd i registret',
  open: 'öppnad',
  refused: 'avslagen',
  withdrawn: 'återkallad',
  'ended-unopened': 'avslutad utan att öppnas',
};

export const orderCommands: Readonly<Record<string, Command>> = {
  order,
  send,
  orders,
  'show-order': showOrder,
  'withdraw-order': withdraw,
};
