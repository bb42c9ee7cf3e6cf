import { z } from 'zod';

// What the first process and its workers say to one another. After an upgrade the first process is still the former
// version while its new workers are the next: what is added must be optional, and what is unknown is passed over.

const socket = z.object({ host: z.string(), user: z.string(), database: z.string() });

const start = z.object({
  kind: z.literal('start'),
  number: z.int(),
  /** Brings the schema up to date first: the first worker of a generation does. */
  migrates: z.boolean(),
  /** JSON; null: read the file anew. */
  config: z.string().nullable(),
  /** Parts of the configuration that only a new first process can change, by their names, in JSON. */
  unchangeable: z.record(z.string(), z.string()),
  database: z.union([z.object({ url: z.string() }), z.object({ connection: socket })]),
  /** 48 bytes in base64. */
  ticketKeys: z.string(),
});

/** What has been taken of the shares by others: milliseconds, by a share's key. Sums may be added. */
const takings = z.record(z.string(), z.number());

export type Takings = z.infer<typeof takings>;

const order = z.discriminatedUnion('kind', [
  start,
  z.object({ kind: z.literal('ticket-keys'), ticketKeys: z.string() }),
  z.object({ kind: z.literal('takings'), takings }),
  z.object({ kind: z.literal('report'), id: z.int() }),
  z.object({ kind: z.literal('drain'), idleMs: z.number() }),
  z.object({ kind: z.literal('close-questions') }),
  z.object({ kind: z.literal('stop') }),
]);

export type StartOrder = z.infer<typeof start>;
export type Order = z.infer<typeof order>;

/** What it has counted, as text: only the operations door knows its form. */
const metrics = z.string();

const settings = z.object({
  workers: z.int(),
  /** How long an old worker keeps idle connections open. */
  idleMs: z.number(),
  /** The longest that finishing what has begun may take. */
  stopWithinMs: z.number(),
});

export type WorkerSettings = z.infer<typeof settings>;

const opened = z.object({
  kind: z.literal('opened'),
  addresses: z.record(z.string(), z.string()),
  /** As it was read, in JSON. */
  config: z.string(),
  settings,
});

const report = z.object({
  kind: z.literal('report'),
  id: z.int(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), reason: z.string().optional() })),
  metrics,
});

const saying = z.discriminatedUnion('kind', [
  /** What it was told before this is lost: node:cluster listens first, and to itself. */
  z.object({ kind: z.literal('listening') }),
  opened,
  z.object({ kind: z.literal('not-started'), reasons: z.array(z.string()) }),
  report,
  z.object({ kind: z.literal('takings'), takings }),
  z.object({ kind: z.literal('questions-closed') }),
  z.object({ kind: z.literal('last-words'), metrics }),
]);

export type Opened = z.infer<typeof opened>;
export type WorkerReport = z.infer<typeof report>;
export type Saying = z.infer<typeof saying>;

export function parseOrder(message: unknown): Order | null {
  return order.safeParse(message).data ?? null;
}

export function parseSaying(message: unknown): Saying | null {
  return saying.safeParse(message).data ?? null;
}
