import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type Server } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { fastify, type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../../simulators/certificate-authority/index.ts';
import { guardSockets } from './guard-sockets.ts';
import type { SocketEnd, SocketLimits } from './socket-limits.ts';

const patient: SocketLimits = {
  max: 100,
  perAddress: 100,
  unfinished: 100,
  unfinishedPerAddress: 100,
  handshakeMs: 60_000,
  headersMs: 60_000,
  requestMs: 60_000,
  idleMs: 60_000,
  takeAnswerMs: 60_000,
  untakenBytes: 1_000_000_000,
};

const folder = mkdtempSync(join(tmpdir(), 'samsvar-sockets-'));
let tls: { ca: string; cert: string; key: string };
let app: FastifyInstance<Server>;
let door: Server;
let ended: SocketEnd[];
const sockets: Socket[] = [];

beforeAll(async () => {
  const authority = await createCertificateAuthority({ folder, name: 'Prov' });
  const { certificate, key } = await authority.issue({ file: 'door', commonName: 'Dörren', usage: 'server' });
  tls = {
    ca: readFileSync(authority.certificate, 'utf8'),
    cert: readFileSync(certificate, 'utf8'),
    key: readFileSync(key, 'utf8'),
  };
});

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app.close(); // also when a caller says nothing, or is still sending
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function openDoor(limits: Partial<SocketLimits>, answer: string | Buffer = 'answered'): Promise<void> {
  ended = [];
  app = fastify({ https: tls });
  app.all('/', () => answer);
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  door = app.server;
  guardSockets(door, { ...patient, ...limits }, (why) => ended.push(why));
  await app.listen({ host: '127.0.0.1', port: 0 });
}

const port = () => (door.address() as AddressInfo).port;

/** A socket that the door has taken. */
async function aSilentSocket(): Promise<Socket> {
  const taken = once(door, 'connection');
  const socket = aSocket();
  await taken;
  return socket;
}

function aSocket(): Socket {
  const socket = connect(port(), '127.0.0.1').on('error', () => undefined);
  sockets.push(socket);
  return socket.resume();
}

async function aCaller(): Promise<Socket> {
  const socket = connectTls({ port: port(), host: '127.0.0.1', ca: tls.ca }).on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'secureConnect');
  return socket;
}

function ask(): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ port: port(), host: '127.0.0.1', ca: tls.ca, agent: false }, (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode);
      });
    }).once('error', reject);
  });
}

const closed = (socket: Socket) => once(socket, 'close');

test('a socket that never begins TLS is closed when a handshake’s time is over', async () => {
  await openDoor({ handshakeMs: 100 });
  await closed(await aSilentSocket());
  expect(ended).toEqual(['handshake-too-slow']);
});

test('one that has finished its handshake is not closed for it', async () => {
  await openDoor({ handshakeMs: 100 });
  const caller = await aCaller();
  await closed(await aSilentSocket());
  expect(ended).toEqual(['handshake-too-slow']);
  caller.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [heard] = (await once(caller, 'data')) as [Buffer];
  expect(heard.toString()).toContain('HTTP/1.1 200');
});

test('an address with too many unfinished handshakes is refused another, and may finish those it has', async () => {
  await openDoor({ unfinishedPerAddress: 2 });
  const first = await aSilentSocket();
  await aSilentSocket();
  await closed(aSocket());
  expect(ended).toEqual(['unfinished-handshakes']);
  const finished = once(door, 'secureConnection');
  sockets.push(connectTls({ socket: first, ca: tls.ca }));
  await finished;
  expect(await ask()).toBe(200);
});

test('those that break off are counted as long as a handshake may take', async () => {
  await openDoor({ unfinishedPerAddress: 2, handshakeMs: 500 });
  const broken = [await aSilentSocket(), await aSilentSocket()];
  for (const socket of broken) socket.destroy();
  await expect(ask()).rejects.toThrow(/socket|ECONNRESET/);
  let status: number | null | undefined = null;
  while (status === null) status = await ask().catch(() => null);
  expect(status).toBe(200);
  expect(new Set(ended)).toEqual(new Set(['unfinished-handshakes']));
});

test('when there are too many in all the oldest gives way, so that a newcomer is answered', async () => {
  await openDoor({ unfinished: 3 });
  const silent = [await aSilentSocket(), await aSilentSocket(), await aSilentSocket()];
  const oldest = closed(silent[0]!);
  expect(await ask()).toBe(200);
  await oldest;
  expect(ended).toEqual(['handshake-gave-way']);
});

test('an address has no more sockets than its limit, and gets another when it closes one', async () => {
  await openDoor({ perAddress: 1 });
  const caller = await aCaller();
  await closed(aSocket());
  expect(ended).toEqual(['too-many-from-address']);
  caller.destroy();
  await untilSocketsAre(0);
  expect(await ask()).toBe(200);
});

test('a door has no more sockets than its limit', async () => {
  await openDoor({ max: 1 });
  await aCaller();
  await closed(aSocket());
  expect(ended).toEqual(['too-many']);
});

test('a caller that sends its headers a byte at a time is told so and closed', async () => {
  await openDoor({ headersMs: 300 });
  const caller = await aCaller();
  const slowly = everyNow(() => caller.write('x'));
  caller.write('GET / HTTP/1.1\r\nX-Slow: ');
  const [heard] = (await once(caller, 'data')) as [Buffer];
  clearInterval(slowly);
  expect(heard.toString()).toContain('408');
  expect(ended).toEqual(['question-too-slow']);
});

test('a caller that sends its question a byte at a time is told so and closed', async () => {
  await openDoor({ requestMs: 300, headersMs: 300 });
  const caller = await aCaller();
  const slowly = everyNow(() => caller.write('x'));
  caller.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
  const [heard] = (await once(caller, 'data')) as [Buffer];
  clearInterval(slowly);
  expect(heard.toString()).toContain('408');
  expect(ended).toEqual(['question-too-slow']);
});

function everyNow(write: () => void): NodeJS.Timeout {
  return setInterval(write, 20);
}

const hugeAnswer = Buffer.alloc(20_000_000);

async function neverReads(): Promise<Socket> {
  const caller = await aCaller();
  const answered = once(door, 'request');
  caller.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await answered;
  return caller;
}

/** The door's own view: a caller that never reads does not hear that it has been closed. */
async function untilSocketsAre(count: number): Promise<void> {
  for (let open = -1; open !== count;)
    open = await new Promise<number>((resolve) => {
      door.getConnections((_error, found) => setImmediate(resolve, found));
    });
}

test('a client that never reads is closed when its time is over, and its answer let go of', async () => {
  await openDoor({ takeAnswerMs: 200 }, hugeAnswer);
  await neverReads();
  await untilSocketsAre(0);
  expect(ended).toEqual(['answer-not-taken']);
});

test('a client that reads slowly, within its time, gets all of its answer', async () => {
  await openDoor({ takeAnswerMs: 10_000 }, hugeAnswer);
  const caller = await neverReads();
  let bytes = 0;
  for await (const chunk of caller) {
    bytes += (chunk as Buffer).length;
    if (bytes > 20_000_000) break;
  }
  expect(bytes).toBeGreaterThan(20_000_000);
  expect(ended).toEqual([]);
});

test('answers that nobody receives are held up to a limit; then the oldest is given up', async () => {
  await openDoor({ untakenBytes: 50_000_000 }, hugeAnswer);
  for (let callers = 0; callers < 3; callers++) await neverReads();
  await untilSocketsAre(2);
  expect(ended).toEqual(['answer-not-taken']);
});

test('a door closes although someone has connected and asked nothing', async () => {
  await openDoor({});
  await aCaller();
  await app.close();
  expect(door.listening).toBe(false);
});

test('a door closes when its time is over, although someone is still sending a question', async () => {
  await openDoor({ requestMs: 200, takeAnswerMs: 200 });
  const caller = await aCaller();
  const begun = once(door, 'request');
  caller.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n');
  await begun;
  const gone = closed(caller);
  await app.close();
  await gone;
});
