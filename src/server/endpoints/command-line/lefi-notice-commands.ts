import type { z } from 'zod';
import {
  applyForLefi,
  changeLefiSupplier,
  completeLefiAgent,
  completeLefiApplication,
  completeLefiSupplierChange,
  completeLefiUsers,
  deregisterLefiUsers,
  endLefiAgent,
  findLefiMatter,
  nameLefiUsers,
  orderLefiForm,
  readRegistry,
  registerLefiAgent,
  subjectOfConnection,
  terminateLefiConnection,
  type ReceivedNotice,
} from '../../connections/index.ts';
import { ChangeRefused } from '../../parties/index.ts';
import type { Act } from '../../permissions/index.ts';
import type { Command, CommandContext } from './command.ts';
import { momentInWords } from './in-words.ts';
import { lefiForms } from './lefi-forms.ts';
import { readJsonFile } from './read-json-file.ts';
import { readOptions, requireOption } from './read-options.ts';
import { takeMandate, type Acting } from './take-actor.ts';
import { takeMatter } from './take-matter.ts';
import { UsageMistake } from './usage-mistake.ts';

type Parts = Acting & Pick<CommandContext, 'now'>;

interface Taken {
  readonly matterId: string;
  readonly effectiveAt?: number;
}

/** `samsvar lefi-matter apply FIL.json --as PERSON` */
const apply: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageMistake('Skriv filen med anmälan.');
  const written = readJsonFile(file, lefiForms.application);
  const acting = await takeMandate(context, values.as, 'apply-for-lefi');
  const { matterId } = await applyForLefi(context.database, { ...acting, now: context.now }, written);
  context.write(`Anmälan är mottagen: ${matterId}`);
  return 0;
};

const noticeOptions = {
  as: { type: 'string' },
  'received-from': { type: 'string' },
  'received-on': { type: 'string' },
  channel: { type: 'string' },
} as const;

/** `samsvar lefi-matter VERB ANSLUTNING FIL.json --as PERSON`; what came on paper, with who sent it and when. */
function notice<Form>(
  own: Act,
  form: z.ZodType<Form>,
  take: (
    context: CommandContext,
    parts: Parts,
    wish: {
      readonly connectionId: string;
      readonly written: Form;
      readonly received: ReceivedNotice | null;
    },
  ) => Promise<Taken>,
): Command {
  return async (args, context) => {
    const { values, positionals } = readOptions(args, noticeOptions);
    const [connectionId, file, ...more] = positionals;
    if (connectionId === undefined || file === undefined || more.length > 0)
      throw new UsageMistake('Skriv anslutningens id och filen med anmälan.');
    const written = readJsonFile(file, form);
    const received = readReceived(values);
    const subject = subjectOfConnection(await readRegistry(context.database), connectionId);
    if (subject?.service !== 'lefi')
      throw new ChangeRefused('Det finns ingen anslutning till LEFI Online med det id:t.');
    // An agent acts for itself, and not for the recipient.
    const about = own === 'end-lefi-agent' ? { service: 'lefi' as const } : subject;
    const act = received === null ? own : 'record-lefi-notice';
    const acting = await takeMandate(context, values.as, act, about);
    const parts = { ...acting, now: context.now };
    const { matterId, effectiveAt } = await take(context, parts, { connectionId, written, received });
    context.write(
      effectiveAt === undefined
        ? `Anmälan är mottagen: ${matterId}`
        : `Anmälan ${matterId} gäller från ${momentInWords(effectiveAt)}`,
    );
    return 0;
  };
}

function readReceived(values: {
  readonly 'received-from'?: string | undefined;
  readonly 'received-on'?: string | undefined;
  readonly channel?: string | undefined;
}): ReceivedNotice | null {
  const from = values['received-from'];
  if (from === undefined) return null;
  const on = requireOption(values['received-on'], '--received-on DAG');
  const { channel = 'post' } = values;
  if (channel !== 'post' && channel !== 'e-mail') throw new UsageMistake('--channel är post eller e-mail.');
  return { from, on, channel };
}

/** Only the matter: it takes effect when the operator has carried it out. */
const waiting = async (taken: Promise<{ readonly matterId: string }>): Promise<Taken> => ({
  matterId: (await taken).matterId,
});

/** `samsvar lefi-matter complete ÄRENDE FIL.json --as PERSON` */
const complete: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const [applicationId, file, ...more] = positionals;
  if (applicationId === undefined || file === undefined || more.length > 0)
    throw new UsageMistake('Skriv ärendets id och filen med anmälan som den är nu.');
  const { kind } = await findLefiMatter(context.database, applicationId, context.now());
  const acting = await takeMatter(context, values.as, 'complete-lefi-matter', applicationId);
  await completeAs(kind, file, { context, acting, applicationId });
  context.write('Anmälan är kompletterad.');
  return 0;
};

async function completeAs(
  kind: string,
  file: string,
  {
    context: { database, now },
    acting,
    applicationId,
  }: { readonly context: CommandContext; readonly acting: Acting; readonly applicationId: string },
): Promise<void> {
  const parts = { ...acting, now };
  switch (kind) {
    case 'connect': {
      const written = readJsonFile(file, lefiForms.application);
      await completeLefiApplication(database, parts, { applicationId, written });
      break;
    }
    case 'users':
      await completeLefiUsers(database, parts, {
        applicationId,
        written: readJsonFile(file, lefiForms.users),
      });
      break;
    case 'supplier': {
      const written = readJsonFile(file, lefiForms.supplierChange);
      await completeLefiSupplierChange(database, parts, { applicationId, written });
      break;
    }
    case 'agent':
      await completeLefiAgent(database, parts, {
        applicationId,
        written: readJsonFile(file, lefiForms.agent),
      });
      break;
    default:
      throw new ChangeRefused('Ett sådant ärende kompletteras inte.');
  }
}

/** What an organisation, its agent, or the operator for them, notifies. */
export const lefiNoticeCommands: Readonly<Record<string, Command>> = {
  apply,
  complete,
  'order-form': notice('order-lefi-form', lefiForms.formOrder, (context, parts, wish) =>
    waiting(orderLefiForm(context.database, parts, wish)),
  ),
  'name-users': notice('name-lefi-users', lefiForms.users, (context, parts, wish) =>
    waiting(nameLefiUsers(context.database, parts, wish)),
  ),
  deregister: notice('deregister-lefi-users', lefiForms.deregistration, (context, parts, wish) =>
    deregisterLefiUsers(context.database, parts, wish),
  ),
  terminate: notice('terminate-lefi-connection', lefiForms.termination, (context, parts, wish) =>
    terminateLefiConnection(context.database, parts, wish),
  ),
  'change-supplier': notice('change-lefi-supplier', lefiForms.supplierChange, (context, parts, wish) =>
    waiting(changeLefiSupplier(context.database, parts, wish)),
  ),
  'register-agent': notice('register-lefi-agent', lefiForms.agent, (context, parts, wish) =>
    waiting(registerLefiAgent(context.database, parts, wish)),
  ),
  'end-agent': notice('end-lefi-agent', lefiForms.agentEnding, (context, parts, wish) =>
    endLefiAgent(context.database, parts, wish),
  ),
};
