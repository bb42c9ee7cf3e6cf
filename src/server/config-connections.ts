import { z } from 'zod';

const file = z.string().min(1).describe('en sökväg till en fil');

const address = z.strictObject({
  email: z.email().optional(),
  lines: z.array(z.string().min(1)).max(6).default([]),
});

/** LEFI Online: where each notice is sent by those who write on paper, and how often users are confirmed. */
const lefiSchema = z.strictObject({
  /** For every process that has none of its own. Absent: only in the pages. */
  address: address.prefault({}),
  addresses: z
    .partialRecord(
      z.enum(['connect', 'form-order', 'users', 'deregister', 'terminate', 'supplier', 'agent', 'agent-end']),
      address,
    )
    .default({}),
  /** How long a user is confirmed for, in months. */
  reviewEveryMonths: z.int().min(1).max(60).default(12),
  /** How many days before that the contact is reminded. On the day she is in any case. */
  reviewRemindsInDays: z.array(z.int().min(1).max(366)).default([30, 7]),
});

/** How the operator takes orders of connections. */
export const connectionsSchema = z.strictObject({
  /** Where a signed order form is sent, line by line; printed on the form. */
  postalAddress: z.array(z.string().min(1)).max(6).default([]),
  /** Driftsparten's name, on forms and in the text that is signed. */
  operatorName: z.string().min(1).default('Driftsparten'),
  lefi: lefiSchema.prefault({}),
  /** Absent: certificates are registered that have been issued elsewhere. */
  certificateAuthority: z
    .strictObject({
      url: z.url({ protocol: /^https$/ }),
      tls: z.strictObject({ ca: file, certificate: file.optional(), key: file.optional() }),
      deadlineMs: z.int().min(1).max(600_000).default(10_000),
    })
    .optional(),
});

type ConnectionsConfig = z.infer<typeof connectionsSchema>;
type AuthorityTls = NonNullable<ConnectionsConfig['certificateAuthority']>['tls'];

export function connectionsWithPaths(
  { certificateAuthority, ...rest }: ConnectionsConfig,
  withPaths: (tls: AuthorityTls) => AuthorityTls,
): ConnectionsConfig {
  if (certificateAuthority === undefined) return rest;
  return {
    ...rest,
    certificateAuthority: { ...certificateAuthority, tls: withPaths(certificateAuthority.tls) },
  };
}
