import fastify, { type FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** One thing that must work for questions to be answered. */
export interface ReadinessCheck {
  readonly name: string;
  readonly ok: boolean;
  /** Why not, without personal data. */
  readonly reason?: string;
}

interface OperationsDoorParts {
  readonly readiness: () => readonly ReadinessCheck[];
  readonly metrics: Registry;
}

/**
 * For those who run the service, on a port of its own without TLS: is the process alive, can it answer questions, and
 * what has it counted.
 */
export function createOperationsDoor({ readiness, metrics }: OperationsDoorParts): FastifyInstance {
  const app = fastify({ logger: false, return503OnClosing: false });
  app.get('/health/live', () => ({ live: true }));
  app.get('/health/ready', (_request, reply) => {
    const checks = readiness();
    const ready = checks.every(({ ok }) => ok);
    return reply.code(ready ? 200 : 503).send({ ready, checks });
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
