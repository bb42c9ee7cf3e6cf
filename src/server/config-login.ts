import { z } from 'zod';

const file = z.string().min(1).describe('en sökväg till en fil');
const httpsUrl = z.url({ protocol: /^https$/ });

/** An OpenID provider that says who a person is. */
const loginProvider = z.strictObject({
  /** Stands in addresses and in the log. */
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'ska vara små bokstäver a–z, siffror och bindestreck, högst 40'),
  /** What people choose by. */
  name: z.string().min(1),
  issuer: httpsUrl,
  clientId: z.string().min(1),
  /** PEM, PKCS #8: EC P-256 or RSA. */
  key: file,
  keyId: z.string().min(1).optional(),
  /** Absent: public authorities. */
  ca: file.optional(),
  scope: z.string().min(1),
  organisationKinds: z
    .array(z.enum(['operator', 'agency', 'service-owner', 'municipality', 'recipient', 'finsam']))
    .min(1),
  claims: z
    .strictObject({
      personnummer: z.string().min(1).optional(),
      identity: z.string().min(1).optional(),
      name: z.string().min(1),
      organisationsnummer: z.string().min(1).optional(),
    })
    .refine(({ personnummer, identity }) => (personnummer === undefined) !== (identity === undefined), {
      message: 'ange personnummer eller identity, och inte båda',
    }),
  /** Values of `acr` that are LoA3 or higher. There is no default: what they are called is each provider's own. */
  acceptedAcr: z.array(z.string().min(1)).min(1),
  timeoutMs: z.int().min(1).max(600_000).default(10_000),
});

/** How people log in, and for how long. */
export const loginSchema = z.strictObject({
  /** Shorter, never longer. */
  idleMinutes: z.int().min(1).max(15).default(15),
  absoluteHours: z.number().positive().max(8).default(8),
  /** None: nobody can log in. */
  providers: z
    .array(loginProvider)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { message: 'två har samma id' })
    .default([]),
});

type LoginConfig = z.infer<typeof loginSchema>;

export function loginWithPaths(read: LoginConfig, absolute: (path: string) => string): LoginConfig {
  const providers = read.providers.map((provider) => ({
    ...provider,
    key: absolute(provider.key),
    ...(provider.ca === undefined ? {} : { ca: absolute(provider.ca) }),
  }));
  return { ...read, providers };
}

/** Where each file is named, and which it is. */
export function filesOfLogin(login: LoginConfig | undefined): (readonly [where: string, file: string])[] {
  return (login?.providers ?? []).flatMap(({ key, ca }, index) => {
    const where = `webApi.login.providers.${index}`;
    return [[`${where}.key`, key], ...(ca === undefined ? [] : [[`${where}.ca`, ca] as const])] as const;
  });
}
