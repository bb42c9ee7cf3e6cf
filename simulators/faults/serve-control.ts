import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { agencies } from '../../src/values/agency.ts';
import { toldSchema } from './injected-fault.ts';
import { readBody } from './read-body.ts';
import { upstream } from './settings.ts';
import type { RunningFaults } from './running-faults.ts';

const ledSchema = z.strictObject({ agency: z.enum(agencies), upstream });

/** POST /fel and POST /adress. A person is named in the body, never in the address. 204 when done, 400 when not understood. */
export function serveControl(tell: RunningFaults['tell'], lead: RunningFaults['lead']) {
  const commands = new Map<string, (said: unknown) => Promise<void>>([
    [
      'POST /fel',
      (said) => {
        const { agency, person, fault } = toldSchema.parse(said);
        tell(agency, person, fault);
        return Promise.resolve();
      },
    ],
    [
      'POST /adress',
      async (said) => {
        const led = ledSchema.parse(said);
        await lead(led.agency, led.upstream);
      },
    ],
  ]);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const command = commands.get(`${request.method ?? ''} ${request.url ?? ''}`);
    if (command === undefined) response.writeHead(404).end();
    else void obey(command, request, response);
  };
}

async function obey(
  command: (said: unknown) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await command(JSON.parse((await readBody(request)).toString('utf8')));
    response.writeHead(204).end();
  } catch (error) {
    if (request.destroyed && !request.complete) return; // whoever told has gone
    if (!(error instanceof SyntaxError) && !(error instanceof z.ZodError)) throw error;
    response.writeHead(400).end();
  }
}
