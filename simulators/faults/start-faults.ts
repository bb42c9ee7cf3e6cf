import type { IncomingMessage, ServerResponse } from 'node:http';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { openListener, type Listener, type ListenerTls } from '../agencies/index.ts';
import type { Population } from '../population/index.ts';
import { createFaultBook } from './fault-book.ts';
import { openLine, type Line, type Upstream } from './forward.ts';
import { injectFaults } from './inject-faults.ts';
import type { RunningFaults } from './running-faults.ts';
import { serveControl } from './serve-control.ts';

export interface FaultsOptions {
  /** Where the agencies are. One that is not known yet is given with `lead` before it is asked. */
  readonly upstreams: Partial<Record<AgencyCode, Upstream>>;
  /** Its personas bring faults of their own. */
  readonly population?: Population | undefined;
  /** For the listeners: with it, a client certificate from its authority is demanded. */
  readonly tls?: ListenerTls | undefined;
  readonly ports?: Partial<Record<AgencyCode, number>> | undefined;
  /** Plain HTTP on 127.0.0.1; a free port unless given. */
  readonly controlPort?: number | undefined;
}

/** Stands between the relay and all seven agencies and makes happen what can happen there. */
export async function startFaults(options: FaultsOptions): Promise<RunningFaults> {
  const book = createFaultBook(options.population);
  const lines = new Map<AgencyCode, Line>();
  const lead = async (agency: AgencyCode, upstream: Upstream): Promise<void> => {
    const before = lines.get(agency);
    lines.set(agency, await openLine(upstream));
    await before?.close();
  };
  for (const [agency, upstream] of upstreamsOf(options)) await lead(agency, upstream);
  const heard = new Map<AgencyCode, number>();
  const hear = (agency: AgencyCode) => heard.set(agency, (heard.get(agency) ?? 0) + 1);
  const doors = await openDoors(options, hear, (agency) =>
    injectFaults(agency, book, () => lines.get(agency)),
  );
  const control = await openListener(serveControl(book.tell, lead), { port: options.controlPort });
  const listeners = [...Object.values(doors), control];
  return {
    urls: {
      AF: doors.AF.url,
      CSN: doors.CSN.url,
      FK: doors.FK.url,
      SKV: doors.SKV.url,
      SO: doors.SO.url,
      TNS: doors.TNS.url,
      MIV: doors.MIV.url,
    },
    controlUrl: control.url,
    tell: book.tell,
    present: (agency, tls) => doors[agency].present(tls),
    heard: (agency) => heard.get(agency) ?? 0,
    openConnections: (agency) => doors[agency].openConnections(),
    lead,
    stop: async () => {
      await Promise.all([
        ...listeners.map((listener) => listener.close()),
        ...[...lines.values()].map((line) => line.close()),
      ]);
    },
  };
}

function upstreamsOf({ upstreams }: FaultsOptions): [AgencyCode, Upstream][] {
  return agencies.flatMap((agency): [AgencyCode, Upstream][] => {
    const upstream = upstreams[agency];
    return upstream === undefined ? [] : [[agency, upstream]];
  });
}

async function openDoors(
  { ports, tls }: FaultsOptions,
  hear: (agency: AgencyCode) => void,
  injector: (agency: AgencyCode) => ReturnType<typeof injectFaults>,
): Promise<Readonly<Record<AgencyCode, Listener>>> {
  const open = async (agency: AgencyCode): Promise<Listener> => {
    const inject = injector(agency);
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      hear(agency);
      void inject(request, response, () => {
        listener.reset(request.socket);
      });
    };
    const listener = await openListener(answer, { port: ports?.[agency], tls });
    return listener;
  };
  return {
    AF: await open('AF'),
    CSN: await open('CSN'),
    FK: await open('FK'),
    SKV: await open('SKV'),
    SO: await open('SO'),
    TNS: await open('TNS'),
    MIV: await open('MIV'),
  };
}
