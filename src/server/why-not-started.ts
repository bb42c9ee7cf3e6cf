import { ConfigMistakes } from './config.ts';

/** What the operator is told, a line each. */
export function whyNotStarted(error: unknown): string[] {
  if (error instanceof ConfigMistakes) return [...error.mistakes];
  if (!(error instanceof Error)) return ['Samsvar kunde inte starta.'];
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return [`Porten ${String(port)} är upptagen av ett annat program.`];
  return [`Samsvar kunde inte starta: ${error.message}`];
}
