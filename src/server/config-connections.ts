import { z } from 'zod';

const file = z.string().min(1).describe('en sökväg till en fil');

/** How the operator takes orders of connections. */
export const connectionsSchema = z.strictObject({
  /** Where a signed order form is sent, line by line; printed on the form. */
  postalAddress: z.array(z.string().min(1)).max(6).default([]),
  /** Driftsparten's name, on forms and in the text that is signed. */
  operatorName: z.string().min(1).default('Driftsparten'),
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
