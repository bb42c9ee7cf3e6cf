import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import {
  changeContacts,
  changeSupplier,
  endAgentAssignment,
  endForBreach,
  notifyBreach,
  notifyPreconditions,
  qualifyMunicipality,
  recordPreconditionsMet,
  recordRemedy,
  registerAgent,
  renewCertificate,
  stopDisclosure,
  terminateConnection,
  withdrawConnectionCertificate,
  type ActTaken,
  type CourseAct,
  type CourseParts,
} from '../../connections/index.ts';
import type { Mandate } from '../../permissions/index.ts';
import type { Command } from './command.ts';
import { momentInWords } from './in-words.ts';
import { readJsonFile } from './read-json-file.ts';
import { readOptions, requireOne, requireOption } from './read-options.ts';
import { readPem } from './read-pem.ts';
import { takeCourse } from './take-course.ts';
import { UsageMistake } from './usage-mistake.ts';

/** An act as it is done, once what was typed has been read. */
type Act = (
  parts: CourseParts,
  on: { readonly mandate: Mandate; readonly connectionId: string },
) => Promise<ActTaken>;

/** `samsvar connection VERB ID --flag TEXT ... --as PERSON`; each flag must be given. */
function withFlags<const Flag extends string>(
  act: CourseAct,
  flags: Readonly<Record<Flag, string>>,
  actOf: (given: Readonly<Record<Flag, string>>) => Act,
): Command {
  return async (args, context) => {
    const known = Object.fromEntries(
      [...Object.keys(flags), 'as'].map((flag) => [flag, { type: 'string' as const }]),
    );
    const { values, positionals } = readOptions(args, known);
    const given = (flag: string): string | undefined => {
      const value = values[flag];
      return typeof value === 'string' ? value : undefined;
    };
    const connectionId = requireOne(positionals, 'Anslutningens id');
    const read = Object.fromEntries(
      Object.entries<string>(flags).map(([flag, what]) => [
        flag,
        requireOption(given(flag), `--${flag} ${what}`),
      ]),
    ) as Record<Flag, string>;
    const { parts, on } = await takeCourse(context, { connectionId, as: given('as'), act });
    return tell(context.write, await actOf(read)(parts, on));
  };
}

/** `samsvar connection VERB ID FIL.json --as PERSON`. Paths in the file are taken from where it lies. */
function withFile<Form>(
  act: CourseAct,
  form: z.ZodType<Form>,
  actOf: (given: Form, folder: string) => Act,
): Command {
  return async (args, context) => {
    const { values, positionals } = readOptions(args, { as: { type: 'string' } });
    const [connectionId, file, ...more] = positionals;
    if (connectionId === undefined || file === undefined || more.length > 0)
      throw new UsageMistake('Skriv anslutningens id och filen med uppgifterna.');
    const read = readJsonFile(file, form);
    const { parts, on } = await takeCourse(context, { connectionId, as: values.as, act });
    return tell(context.write, await actOf(read, dirname(file))(parts, on));
  };
}

function tell(write: (line: string) => void, { actId, effectiveAt }: ActTaken): number {
  write(`Utfört: ${actId}, gäller från ${momentInWords(effectiveAt)}.`);
  return 0;
}

const organisation = z.strictObject({ name: z.string(), organisationsnummer: z.string() });
const contact = z.strictObject({ name: z.string(), telephone: z.string(), email: z.string() });

const supplierForm = z.strictObject({
  municipality: organisation,
  current: organisation.nullable(),
  next: organisation,
  fromOn: z.string(),
  /** A PEM file's path; empty when a certificate that is kept will be used. */
  certificate: z.string(),
  keptCertificates: z.array(z.string()),
});

const contactsForm = z.strictObject({
  agreementContact: contact,
  technicalContact: contact.nullable(),
  fromOn: z.string(),
});

const agentForm = z.strictObject({
  agent: organisation,
  notifiedBy: z.enum(['agent', 'municipality']),
  fromOn: z.string(),
  endingCertificates: z.array(z.string()),
});

/** Each act of a connection's course, by the word that it is done with. */
export const courseCommands: Readonly<Record<string, Command>> = {
  'change-supplier': withFile('change-supplier', supplierForm, (change, folder) => {
    const certificate = change.certificate === '' ? '' : readPem(resolve(folder, change.certificate));
    return (parts, on) => changeSupplier(parts, on, { ...change, certificate });
  }),
  'change-contacts': withFile(
    'change-contacts',
    contactsForm,
    (change) => (parts, on) => changeContacts(parts, on, change),
  ),
  'renew-certificate': withFlags(
    'renew-certificate',
    { certificate: 'FIL.pem', replaces: 'CERTIFIKATETS-ID', from: 'DAG', 'old-until': 'DAG' },
    (given) => {
      const renewal = {
        certificate: readPem(given.certificate),
        replaces: given.replaces,
        fromOn: given.from,
        oldUntilOn: given['old-until'],
      };
      return (parts, on) => renewCertificate(parts, on, renewal);
    },
  ),
  'withdraw-certificate': withFlags(
    'withdraw-certificate',
    { certificate: 'CERTIFIKATETS-ID', reason: 'TEXT' },
    ({ certificate, reason }) =>
      (parts, on) =>
        withdrawConnectionCertificate(parts, on, { certificateId: certificate, reason }),
  ),
  'notify-breach': withFlags(
    'notify-breach',
    { text: 'TEXT', 'to-remedy': 'TEXT' },
    ({ text, 'to-remedy': toRemedy }) =>
      (parts, on) =>
        notifyBreach(parts, on, { text, toRemedy }),
  ),
  'record-remedy': withFlags(
    'record-remedy',
    { notice: 'ÅTGÄRDENS-ID', text: 'TEXT', on: 'DAG' },
    ({ notice, text, on: remediedOn }) =>
      (parts, on) =>
        recordRemedy(parts, on, { notice, text, remediedOn }),
  ),
  'end-for-breach': withFlags(
    'end-for-breach',
    { notice: 'ÅTGÄRDENS-ID' },
    (given) => (parts, on) => endForBreach(parts, on, given),
  ),
  'notify-preconditions': withFlags(
    'notify-preconditions',
    { text: 'TEXT' },
    (given) => (parts, on) => notifyPreconditions(parts, on, given),
  ),
  'record-preconditions-met': withFlags(
    'record-preconditions-met',
    { text: 'TEXT' },
    (given) => (parts, on) => recordPreconditionsMet(parts, on, given),
  ),
  'stop-disclosure': withFlags('stop-disclosure', {}, () => stopDisclosure),
  'qualify-municipality': withFlags(
    'qualify-municipality',
    { from: 'DAG' },
    ({ from }) =>
      (parts, on) =>
        qualifyMunicipality(parts, on, { fromOn: from }),
  ),
  terminate: withFlags(
    'terminate-connection',
    { name: 'KOMMUNENS-NAMN', party: 'ORGANISATIONSNUMMER', from: 'DAG' },
    ({ name, party, from }) =>
      (parts, on) =>
        terminateConnection(parts, on, {
          municipality: { name, organisationsnummer: party },
          fromOn: from,
        }),
  ),
  'register-agent': withFlags(
    'register-agent',
    {
      name: 'OMBUDETS-NAMN',
      party: 'ORGANISATIONSNUMMER',
      'agreement-on': 'DAG',
      'agreement-reference': 'TEXT',
      from: 'DAG',
    },
    (given) => {
      const registration = {
        agent: { name: given.name, organisationsnummer: given.party },
        agreementOn: given['agreement-on'],
        agreementReference: given['agreement-reference'],
        fromOn: given.from,
      };
      return (parts, on) => registerAgent(parts, on, registration);
    },
  ),
  'end-agent': withFile(
    'end-agent-assignment',
    agentForm,
    (ending) => (parts, on) => endAgentAssignment(parts, on, ending),
  ),
};
