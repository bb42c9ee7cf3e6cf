import {
  approveApplication,
  askForCompletion,
  checkApplication,
  checkIds,
  encloseDocument,
  endUnopened,
  openAccess,
  refuseApplication,
  registerConnection,
  type CheckId,
} from '../../connections/index.ts';
import type { Command, CommandContext } from './command.ts';
import { momentInWords } from './in-words.ts';
import { takeApplicationAct } from './order-commands.ts';
import { readPdf } from './order-file.ts';
import { readAgencies } from './read-agencies.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { readPem } from './read-pem.ts';
import { UsageMistake } from './usage-mistake.ts';

const checkOptions = {
  as: { type: 'string' },
  point: { type: 'string' },
  complete: { type: 'boolean', default: false },
  correct: { type: 'boolean', default: false },
  verified: { type: 'boolean', default: false },
  evidence: { type: 'string', default: '' },
  date: { type: 'string' },
  reference: { type: 'string' },
  document: { type: 'string' },
} as const;

/** What was found of one point of the checklist. `--document` is the id of one that the order has, or a PDF's path. */
const check: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, checkOptions);
  const applicationId = requireOne(positionals, 'Ansökans id');
  const point = readPoint(requireOption(values.point, '--point PUNKT'));
  const acting = await takeApplicationAct(context, values.as, { act: 'check-application', applicationId });
  const document = await documentOf(context, acting, { applicationId, named: values.document });
  const { complete, correct, verified, evidence: text, date = null, reference = null } = values;
  await checkApplication(context.database, acting, {
    ...{ applicationId, point, complete, correct, verified },
    evidence: { text, date, reference, document },
  });
  context.write(
    `Punkten ${point} är ${complete && correct && verified ? 'avbockad' : 'kontrollerad, inte avbockad'}.`,
  );
  return 0;
};

async function documentOf(
  context: CommandContext,
  acting: Awaited<ReturnType<typeof takeApplicationAct>>,
  { applicationId, named }: { readonly applicationId: string; readonly named: string | undefined },
): Promise<string | null> {
  if (named === undefined) return null;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(named)) return named;
  const toEnclose = { ...acting, uploads: context.uploads() };
  return (await encloseDocument(context.database, toEnclose, { applicationId, ...readPdf(named) })).id;
}

function readPoint(text: string): CheckId {
  const point = checkIds.find((each) => each === text);
  if (point === undefined) throw new UsageMistake(`--point är en av ${checkIds.join(', ')}.`);
  return point;
}

const ask: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    lacking: { type: 'string', multiple: true },
  });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const lacking = (values.lacking ?? []).map((text) => ({ pointer: null, text }));
  const acting = await takeApplicationAct(context, values.as, { act: 'ask-for-completion', applicationId });
  await askForCompletion(context.database, acting, { applicationId, lacking });
  context.write('Komplettering är begärd, med brev.');
  return 0;
};

const approve: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const acting = await takeApplicationAct(context, values.as, { act: 'approve-application', applicationId });
  await approveApplication(context.database, acting, { applicationId });
  context.write('Beställningen är godkänd.');
  return 0;
};

const refuse: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, reason: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const reason = requireOption(values.reason, '--reason TEXT');
  const acting = await takeApplicationAct(context, values.as, { act: 'refuse-application', applicationId });
  await refuseApplication(context.database, acting, { applicationId, reason });
  context.write('Beställningen är avslagen.');
  return 0;
};

const register: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    certificate: { type: 'string' },
    'actor-id': { type: 'string' },
    qualified: { type: 'string' },
  });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const toRegister = {
    applicationId,
    actorId: values['actor-id'] ?? null,
    certificateOrRequest: readPem(requireOption(values.certificate, '--certificate FIL.pem')),
    qualifiedBy: values.qualified === undefined ? [] : readAgencies(values.qualified, '--qualified'),
  };
  const acting = await takeApplicationAct(context, values.as, { act: 'register-connection', applicationId });
  const certificateAuthority = context.certificateAuthority();
  const registered = await registerConnection(
    context.database,
    { ...acting, certificateAuthority },
    toRegister,
  );
  context.write(
    `Införd i registret: anslutning ${registered.connectionId}, certifikat ${registered.certificateId}`,
  );
  return 0;
};

const open: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, from: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const from = values.from === undefined ? null : readMoment(values.from, context.now());
  const acting = await takeApplicationAct(context, values.as, { act: 'open-access', applicationId });
  const { opensAt } = await openAccess(context.database, acting, { applicationId, from });
  context.write(`Åtkomsten är öppen från ${momentInWords(opensAt)}.`);
  return 0;
};

const endIt: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, reason: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ansökans id');
  const reason = requireOption(values.reason, '--reason TEXT');
  const acting = await takeApplicationAct(context, values.as, { act: 'end-unopened', applicationId });
  await endUnopened(context.database, acting, { applicationId, reason });
  context.write('Anslutningen är avslutad utan att ha öppnats.');
  return 0;
};

export const reviewCommands: Readonly<Record<string, Command>> = {
  check,
  'ask-for-completion': ask,
  approve,
  refuse,
  register,
  open,
  'end-unopened': endIt,
};
