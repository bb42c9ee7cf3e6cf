import fastify, { type FastifyInstance } from 'fastify';

/** One thing that must work for questions to be answered. */
export interface ReadinessCheck {
  readonly name: string;
  readonly ok: boolean;
  /** Why not, without personal data. */
  readonly reason?: string;
}

/** Whether questions can be answered, and what that rests on. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly ReadinessCheck[];
  /** What an operator should know although questions are answered, such as letters that wait. */
  readonly remarks?: readonly string[];
  /** Where there are several: how many there should be, and how many can answer. */
  readonly workers?: { readonly configured: number; readonly ready: number };
}

interface OperationsDoorParts {
  readonly readiness: () => Readiness | Promise<Readiness>;
  readonly metrics: { readonly contentType: string; metrics(): Promise<string> };
}

/**
 * For those who run the service, on a port of its own without TLS: is the process alive, can it answer questions, and
 * what has it counted.
 */
export function createOperationsDoor({ readiness, metrics }: OperationsDoorParts): FastifyInstance {
  const app = fastify({ logger: false, return503OnClosing: false });
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', async (_request, reply) => {
    const answer = await readiness();
    return reply.code(answer.ready ? 200 : 503).send(answer);
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.metrics();
    return reply.type(metrics.contentType).send(text);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .type('text/plain; charset=utf-8')
      .send('Här finns /health/live, /health/ready och /metrics.\n'),
  );
  return app;
}
