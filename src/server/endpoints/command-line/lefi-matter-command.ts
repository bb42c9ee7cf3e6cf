import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  approveLefiMatter,
  askForLefiCompletion,
  carryOutLefiMatter,
  confirmLefiUsers,
  encloseSignedLefiForm,
  findLefiMatter,
  kindsInWords,
  lefiUsersToReview,
  listLefiMatters,
  matterFacts,
  matterStatesInWords,
  readRegistry,
  refuseLefiMatter,
  sendSignedLefiForm,
  subjectOfConnection,
  withdrawLefiMatter,
} from '../../connections/index.ts';
import type { Act } from '../../permissions/index.ts';
import type { Command, CommandContext } from './command.ts';
import { momentInWords } from './in-words.ts';
import { lefiNoticeCommands } from './lefi-notice-commands.ts';
import { oneOfCommands } from './one-of-commands.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { readPem } from './read-pem.ts';
import { takeMandate, type Acting } from './take-actor.ts';
import { takeMatter } from './take-matter.ts';
import { UsageMistake } from './usage-mistake.ts';
import { tableLines } from './write-table.ts';

const options = {
  as: { type: 'string' },
  reason: { type: 'string' },
  lacking: { type: 'string', multiple: true },
  'actor-id': { type: 'string' },
  certificate: { type: 'string' },
  'signed-on': { type: 'string' },
  user: { type: 'string', multiple: true },
} as const;

type Values = ReturnType<typeof readOptions<typeof options>>['values'];

/** `samsvar lefi-matter VERB ÄRENDE … --as PERSON` */
function inMatter(
  act: Act,
  done: string,
  take: (
    context: CommandContext,
    parts: Acting & Pick<CommandContext, 'now'>,
    wish: { readonly applicationId: string; readonly values: Values },
  ) => Promise<unknown>,
): Command {
  return async (args, context) => {
    const { values, positionals } = readOptions(args, options);
    const applicationId = requireOne(positionals, 'Ärendets id');
    const acting = await takeMatter(context, values.as, act, applicationId);
    await take(context, { ...acting, now: context.now }, { applicationId, values });
    context.write(done);
    return 0;
  };
}

const askForCompletion = inMatter(
  'ask-for-lefi-completion',
  'Organisationen har fått brev om vad som saknas.',
  async ({ database }, parts, { applicationId, values }) => {
    const lacking = (values.lacking ?? []).map((text) => ({ pointer: null, text }));
    await askForLefiCompletion(database, parts, { applicationId, lacking });
  },
);

const approve = inMatter('approve-lefi-matter', 'Ärendet är godkänt.', async ({ database }, parts, wish) => {
  await approveLefiMatter(database, parts, wish);
});

const refuse = inMatter(
  'refuse-lefi-matter',
  'Ärendet är avslaget.',
  async ({ database }, parts, { applicationId, values }) => {
    const reason = requireOption(values.reason, '--reason TEXT');
    await refuseLefiMatter(database, parts, { applicationId, reason });
  },
);

const withdraw = inMatter(
  'withdraw-lefi-matter',
  'Anmälan är återkallad.',
  async ({ database }, parts, { applicationId, values: { reason = '' } }) => {
    await withdrawLefiMatter(database, parts, { applicationId, reason });
  },
);

const carryOut = inMatter(
  'carry-out-lefi-matter',
  'Ärendet är verkställt.',
  async ({ database, write }, parts, { applicationId, values }) => {
    const { connectionId, effectiveAt } = await carryOutLefiMatter(database, parts, {
      applicationId,
      ...(values['actor-id'] !== undefined && { actorId: values['actor-id'] }),
      ...(values.certificate !== undefined && { certificate: readPem(values.certificate) }),
    });
    write(`Anslutning ${connectionId ?? '–'}, gäller från ${momentInWords(effectiveAt)}`);
  },
);

/** `samsvar lefi-matter send-signed ÄRENDE FIL.pdf --signed-on DAG --as PERSON` */
const sendSigned: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, options);
  const [applicationId, file, ...more] = positionals;
  if (applicationId === undefined || file === undefined || more.length > 0)
    throw new UsageMistake('Skriv ärendets id och filen med den undertecknade blanketten.');
  const signedOn = requireOption(values['signed-on'], '--signed-on DAG');
  const acting = await takeMatter(context, values.as, 'name-lefi-users', applicationId);
  const parts = { ...acting, now: context.now, uploads: context.uploads() };
  const form = { applicationId, name: basename(file), bytes: readFileSync(file) };
  const { id: document } = await encloseSignedLefiForm(context.database, parts, form);
  await sendSignedLefiForm(context.database, parts, { applicationId, document, signedOn });
  context.write('Den undertecknade blanketten är insänd.');
  return 0;
};

const list: Command = async (args, context) => {
  const { values } = readOptions(args, { as: { type: 'string' } });
  await takeMandate(context, values.as, 'read-lefi-matters');
  const matters = await listLefiMatters(context.database, context.now());
  tableLines(
    ['ID', 'ÄRENDE', 'ORGANISATION', 'LÄGE', 'SEDAN'],
    matters.map(({ id, kind, content, course }) => [
      ...[id, kindsInWords[kind], content.organisation.name],
      ...[matterStatesInWords[course.state], momentInWords(course.since)],
    ]),
  ).forEach(context.write);
  return 0;
};

const show: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const applicationId = requireOne(positionals, 'Ärendets id');
  await takeMatter(context, values.as, 'read-lefi-matters', applicationId);
  const found = await findLefiMatter(context.database, applicationId, context.now());
  context.write(`${kindsInWords[found.kind]}: ${matterStatesInWords[found.course.state]}`);
  for (const { label, value } of matterFacts(found)) context.write(`${label}: ${value}`);
  return 0;
};

async function onConnection(
  context: CommandContext,
  { as, act, positionals }: { as: string | undefined; act: Act; positionals: readonly string[] },
) {
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const subject = subjectOfConnection(await readRegistry(context.database), connectionId) ?? {};
  return { connectionId, acting: await takeMandate(context, as, act, subject) };
}

const users: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const wish = { as: values.as, act: 'read-lefi-connections', positionals } as const;
  const { connectionId } = await onConnection(context, wish);
  const reviewEveryMonths = context.config.connections.lefi.reviewEveryMonths;
  const known = { connectionId, now: context.now(), reviewEveryMonths };
  tableLines(
    ['ID', 'NAMN', 'FRÅN', 'TILL', 'BEKRÄFTAS SENAST'],
    (await lefiUsersToReview(context.database.kysely, known)).map((user) => [
      ...[user.permissionId, user.name, momentInWords(user.validFrom), momentInWords(user.validTo)],
      user.reviewDueOn,
    ]),
  ).forEach(context.write);
  return 0;
};

const confirm: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, options);
  const wish = { as: values.as, act: 'confirm-lefi-users', positionals } as const;
  const { connectionId, acting } = await onConnection(context, wish);
  const confirmed = { connectionId, users: values.user ?? [] };
  await confirmLefiUsers(context.database, { ...acting, now: context.now }, confirmed);
  context.write('Användarna är bekräftade.');
  return 0;
};

/** samsvar lefi-matter: the processes of LEFI Online without a browser. Signing by login is done in the pages alone. */
export const lefiMatterCommand = oneOfCommands('lefi-matter', {
  ...lefiNoticeCommands,
  'send-signed': sendSigned,
  'ask-for-completion': askForCompletion,
  ...{ approve, refuse, withdraw, list, show, users, confirm },
  'carry-out': carryOut,
});
