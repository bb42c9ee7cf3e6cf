import {
  actThatDecides,
  decideRights,
  draftGround,
  draftLongPeriods,
  draftProfile,
  endRights,
  recipientKinds,
  setRecipientKind,
  type Decided,
  type RecipientKind,
} from '../../connections/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { listLefiProfiles, showLefiRights } from './lefi-lists.ts';
import { oneOfCommands } from './one-of-commands.ts';
import { readJson } from './read-json-file.ts';
import { readMoment, readOptions, requireOne, requireOption } from './read-options.ts';
import { takeMandate } from './take-actor.ts';
import { UsageMistake } from './usage-mistake.ts';

const spanOptions = { as: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const;

/** From when and until when, as a draft keeps it: from null: from when it is decided. */
function readSpan({ from, to }: { from?: string | undefined; to?: string | undefined }, now: number) {
  return {
    validFrom: from === undefined ? null : readMoment(from, now),
    validTo: to === undefined ? null : readMoment(to, now),
  };
}

const draftProfileCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' } });
  const written = readJson(requireOne(positionals, 'Profilens fil'));
  const { mandate, accessLog } = await takeMandate(context, values.as, 'draft-lefi-profile');
  const { draftId } = await draftProfile(context.database, mandate, written, { accessLog });
  context.write(`Utkastet är sparat: ${draftId}. Någon annan publicerar det med samsvar lefi decide.`);
  return 0;
};

const draftGroundCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    ...spanOptions,
    law: { type: 'string' },
    purpose: { type: 'string' },
    profile: { type: 'string' },
    consent: { type: 'boolean', default: false },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const content = {
    text: requireOption(values.law, '--law TEXT').trim(),
    purpose: requireOption(values.purpose, '--purpose TEXT').trim(),
    profile: requireOption(values.profile, '--profile NAMN').trim(),
    requiresConsent: values.consent,
    ...readSpan(values, context.now()),
  };
  const { mandate, accessLog } = await takeMandate(context, values.as, 'draft-lefi-ground');
  const ground = { connectionId, content };
  const { draftId } = await draftGround(context.database, mandate, ground, { accessLog });
  context.write(`Utkastet är sparat: ${draftId}. Någon annan registrerar grunden med samsvar lefi decide.`);
  return 0;
};

const draftExceptionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    ...spanOptions,
    code: { type: 'string', multiple: true },
  });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const exception = { codes: values.code ?? [], ...readSpan(values, context.now()) };
  const { mandate, accessLog } = await takeMandate(context, values.as, 'draft-lefi-ground');
  const wish = { connectionId, written: exception };
  const { draftId } = await draftLongPeriods(context.database, mandate, wish, { accessLog });
  context.write(
    `Utkastet är sparat: ${draftId}. Någon annan registrerar undantaget med samsvar lefi decide.`,
  );
  return 0;
};

const decideCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, {
    as: { type: 'string' },
    from: { type: 'string' },
    refuse: { type: 'boolean', default: false },
  });
  const draftId = requireOne(positionals, 'Utkastets id');
  const { database } = context;
  const { mandate, accessLog } = await takeMandate(
    context,
    values.as,
    await actThatDecides(database, draftId),
  );
  const from = values.from === undefined ? null : readMoment(values.from, context.now());
  const decided = await decideRights(
    database,
    mandate,
    { draftId, approved: !values.refuse, from },
    { accessLog },
  );
  context.write(values.refuse ? 'Utkastet är avslaget.' : decidedInWords(decided));
  return 0;
};

function decidedInWords({ kind, name = '', profileVersion = 0, groundId = '' }: Decided): string {
  switch (kind) {
    case 'profile':
      return `Profilen ${name} är publicerad i version ${String(profileVersion)}.`;
    case 'ground':
      return `Den rättsliga grunden är registrerad: ${groundId}`;
    case 'long-period':
      return 'Undantaget från längsta period är registrerat.';
  }
}

const endGroundCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { ...spanOptions, ground: { type: 'string' } });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const groundId = requireOption(values.ground, '--ground GRUNDENS-ID');
  const at = readMoment(values.from, context.now());
  const { mandate, accessLog } = await takeMandate(context, values.as, 'end-lefi-ground');
  await endRights(context.database, mandate, { kind: 'ground', connectionId, groundId, at }, { accessLog });
  context.write(`Grunden gäller inte från och med ${momentInWords(at)}.`);
  return 0;
};

const endExceptionCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { ...spanOptions, code: { type: 'string' } });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const code = requireOption(values.code, '--code KOD');
  const at = readMoment(values.from, context.now());
  const { mandate, accessLog } = await takeMandate(context, values.as, 'end-lefi-ground');
  await endRights(context.database, mandate, { kind: 'long-period', connectionId, code, at }, { accessLog });
  context.write(`Undantaget gäller inte från och med ${momentInWords(at)}.`);
  return 0;
};

const endProfileCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, spanOptions);
  const name = requireOne(positionals, 'Profilens namn');
  const at = readMoment(values.from, context.now());
  const { mandate, accessLog } = await takeMandate(context, values.as, 'end-lefi-ground');
  await endRights(context.database, mandate, { kind: 'profile', name, at }, { accessLog });
  context.write(`Ingen får se något genom profilen från och med ${momentInWords(at)}.`);
  return 0;
};

const setRecipientCommand: Command = async (args, context) => {
  const { values, positionals } = readOptions(args, { as: { type: 'string' }, kind: { type: 'string' } });
  const connectionId = requireOne(positionals, 'Anslutningens id');
  const recipientKind = readRecipientKind(requireOption(values.kind, '--kind TYP'));
  const { mandate, accessLog } = await takeMandate(context, values.as, 'draft-lefi-ground');
  await setRecipientKind(context.database, mandate, { connectionId, recipientKind }, { accessLog });
  context.write('Typen av mottagare är registrerad.');
  return 0;
};

/** What kind of organisation is told. */
export function readRecipientKind(text: string): RecipientKind {
  const kind = recipientKinds.find((each) => each === text);
  if (kind === undefined) throw new UsageMistake(`--kind är en av ${recipientKinds.join(', ')}.`);
  return kind;
}

/** samsvar lefi …: who may see what at LEFI Online. Rights are drafted by one and decided by another. */
export const lefiCommand = oneOfCommands('lefi', {
  profiles: listLefiProfiles,
  show: showLefiRights,
  'draft-profile': draftProfileCommand,
  'draft-ground': draftGroundCommand,
  'draft-exception': draftExceptionCommand,
  decide: decideCommand,
  'end-ground': endGroundCommand,
  'end-exception': endExceptionCommand,
  'end-profile': endProfileCommand,
  'set-recipient': setRecipientCommand,
});
