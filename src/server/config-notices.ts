import { z } from 'zod';

const file = z.string().min(1).describe('en sökväg till en fil');
const person = z.strictObject({ name: z.string().min(1), address: z.email() });

/** The letters that go out. Absent: they are written and wait; health and metrics say so. */
export const noticesSchema = z.strictObject({
  /** Who they are from, as the recipient sees it. Answers go to the address. */
  from: person,
  /** Who in the operator's organisation is reminded of orders and periods that have run out. */
  operator: person,
  /** Absent: letters wait. */
  smtp: z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65535),
      tls: z.enum(['starttls', 'implicit', 'none']),
      /** Of the authority behind the server's certificate; absent: those that Node trusts. */
      ca: file.optional(),
      user: file.optional(),
      password: file.optional(),
    })
    .refine(({ user, password }) => (user === undefined) === (password === undefined), {
      message: 'user och password anges båda eller ingen av dem, var och en som en fils sökväg',
    })
    .refine(({ host, tls }) => tls !== 'none' || ['127.0.0.1', '::1', 'localhost'].includes(host), {
      message: 'tls är none bara när host är 127.0.0.1, ::1 eller localhost',
    })
    .refine(({ user, tls }) => user === undefined || tls !== 'none', {
      message: 'lösenordet skickas inte utan TLS: ange tls starttls eller implicit',
    })
    .optional(),
  retry: z
    .strictObject({
      /** Before the second attempt; about doubled for each after it. */
      firstDelaySeconds: z.int().min(1).max(86_400).default(60),
      /** Then the letter is given up: after five to six days. */
      attempts: z.int().min(1).max(100).default(14),
      /** When an attempt belongs to a process that is no more; longer than one takes (45 s). */
      lostAfterSeconds: z.int().min(1).max(86_400).default(90),
    })
    .prefault({}),
  /** How many days before a certificate's end the municipality is reminded. */
  certificateEndsInDays: z.array(z.int().min(1).max(366)).min(1).default([60, 30, 7]),
});

export type NoticesConfig = z.infer<typeof noticesSchema>;

/** Every file that it names, and where. */
export function filesOfNotices(notices: NoticesConfig | undefined): readonly (readonly [string, string])[] {
  const { ca, user, password } = notices?.smtp ?? {};
  return Object.entries({ ca, user, password }).flatMap(([name, path]) =>
    path === undefined ? [] : [[`notices.smtp.${name}`, path] as const],
  );
}

export function noticesWithPaths(notices: NoticesConfig, absolute: (path: string) => string): NoticesConfig {
  const { smtp } = notices;
  if (smtp === undefined) return notices;
  const { ca, user, password, ...rest } = smtp;
  const given = Object.entries({ ca, user, password }).flatMap(([name, path]) =>
    path === undefined ? [] : [[name, absolute(path)] as const],
  );
  return { ...notices, smtp: { ...rest, ...Object.fromEntries(given) } };
}
