import { z } from 'zod';

const organisation = z.strictObject({ name: z.string(), organisationsnummer: z.string() });
const contact = z.strictObject({ name: z.string(), telephone: z.string(), email: z.string() });
const person = z.strictObject({
  name: z.string(),
  personnummer: z.string().default(''),
  personId: z.uuid().exactOptional(),
  email: z.string(),
});
const day = z.string().default('');

/** What the files of `samsvar lefi-matter` hold: the notices as the pages send them. What is wrong is told by the act. */
export const lefiForms = {
  application: z.strictObject({
    organisation,
    recipientKind: z.enum(['municipality', 'authority', 'insurer']),
    part: z.string().default(''),
    interfaces: z.strictObject({ web: z.boolean(), system: z.boolean() }),
    economicAssistance: z
      .strictObject({ isFor: z.boolean(), whyNotSsbtek: z.string().default('') })
      .default({ isFor: false, whyNotSsbtek: '' }),
    grounds: z.array(z.strictObject({ text: z.string(), purpose: z.string() })),
    contact,
    contactPersonnummer: z.string().default(''),
    technicalContact: contact.nullable().default(null),
    managers: z.array(person).default([]),
    supplier: organisation.nullable().default(null),
    certificateName: z.string().default(''),
  }),
  formOrder: z.strictObject({ organisation }),
  users: z.strictObject({
    organisation,
    formOrder: z.uuid().nullable().default(null),
    manager: z.string(),
    users: z.array(person.extend({ fromOn: day, untilOn: day })),
  }),
  deregistration: z.strictObject({
    organisation,
    fromOn: day,
    users: z.array(
      z.strictObject({
        name: z.string(),
        personnummer: z.string().exactOptional(),
        permissionId: z.uuid().exactOptional(),
      }),
    ),
  }),
  supplierChange: z.strictObject({
    organisation,
    current: organisation.nullable(),
    next: organisation,
    fromOn: day,
  }),
  agent: z.strictObject({
    organisation,
    agent: organisation,
    agreement: z.strictObject({ isConfirmed: z.boolean(), on: day, reference: z.string() }),
    people: z.array(person),
    fromOn: day,
  }),
  agentEnding: z.strictObject({ recipient: organisation, agent: organisation, fromOn: day }),
  termination: z.strictObject({ organisation, fromOn: day }),
} as const;
