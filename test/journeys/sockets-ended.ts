import { request } from 'undici';
import type { World } from './world.ts';

/** How many sockets the server says that it has closed for that reason. */
export async function socketsEnded({ server }: World, reason: string): Promise<number> {
  const { body } = await request(`${server.addresses.operations}/metrics`);
  const line = new RegExp(`^samsvar_sockets_ended_total\\{reason="${reason}"\\} (\\d+)$`, 'm');
  return Number(line.exec(await body.text())?.[1] ?? 0);
}
