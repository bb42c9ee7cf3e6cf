import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { aNeighbour } from './neighbour.ts';
import { questionBody } from './question-body.ts';
import { startServerProcess } from './server-process.ts';
import { socketsEnded } from './sockets-ended.ts';
import { aWorld, type World } from './world.ts';

const unfinishedPerAddress = 250;
const takeAnswerMs = 500;
const floodMs = 3_000;
let world: World;

beforeAll(async () => {
  const sockets = { unfinishedPerAddress, handshakeMs: 10_000, takeAnswerMs };
  const perConnection = { questionsPerSecond: 1_000_000, burst: 1_000_000, maxInFlight: 8 };
  world = await aWorld({
    admission: { sockets, perConnection, longestWaitMs: 500 },
    start: startServerProcess,
  });
});

afterAll(() => world.stop());

// All of 127/8 is this machine only on Linux: elsewhere there is no second address to flood from.
test.runIf(process.platform === 'linux')(
  '1,000 unfinished ClientHellos a second from one address: others are still answered, and few are begun',
  async () => {
    const hello = await aClientHello();
    const flood: Socket[] = [];
    const began = Date.now();
    const catchUp = () => {
      while (flood.length < Date.now() - began) flood.push(begin(hello));
    };
    const flooding = setInterval(catchUp, 5);
    const durations: number[] = [];
    while (Date.now() - began < floodMs) {
      const other = world.anotherLine(); // with a handshake of its own
      const { status, durationMs } = await other.askFor(world.persona('Amira Allsvar'), 'AF');
      await other.close();
      expect(status).toBe(200);
      durations.push(durationMs);
    }
    catchUp();
    clearInterval(flooding);
    expect(median(durations)).toBeLessThan(1_000);
    await expect
      .poll(() => socketsEnded(world, 'unfinished-handshakes'), { timeout: 5_000 })
      .toBe(flood.length - unfinishedPerAddress);
    for (const socket of flood) socket.destroy();
  },
  30_000,
);

test('a client that never reads is closed, and others are answered meanwhile', async () => {
  const neighbour = await aNeighbour(world);
  const theirs = world.callerWith(neighbour.certificate);
  const wish = { ...neighbour.wish, agencies: ['AF'] } as const;
  const asks = aClientThatNeverReads();
  while (!asks.closed) {
    const { status } = await theirs.ask(world.persona('Amira Allsvar'), wish);
    expect(status).toBe(200);
  }
  expect(await socketsEnded(world, 'answer-not-taken')).toBe(1);
}, 60_000);

function begin(hello: Buffer): Socket {
  const { hostname: host, port } = new URL(world.server.addresses.ssbtekV10);
  const socket = connect({ host, port: Number(port), localAddress: '127.0.0.2' });
  socket.on('error', () => undefined).write(hello);
  return socket.resume();
}

/** The first that a client says, and which the server must answer with a signature of its own. */
async function aClientHello(): Promise<Buffer> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const client = connectTls({ host: '127.0.0.1', port: (listener.address() as AddressInfo).port });
  client.on('error', () => undefined);
  const [heard] = (await once(listener, 'connection')) as [Socket];
  const [hello] = (await once(heard, 'data')) as [Buffer];
  client.destroy();
  listener.close();
  return hello;
}

/** Asks one question after the other on one line, as long as the line takes them, and receives nothing. */
function aClientThatNeverReads(): Socket {
  const { hostname: host, port } = new URL(world.server.addresses.ssbtekV10);
  const { certificate, key } = world.certificate;
  const read = (path: string) => readFileSync(path, 'utf8');
  const tls = { ca: read(world.ca), cert: read(certificate), key: read(key) };
  const socket = connectTls({ host, port: Number(port), ...tls });
  const body = soapEnvelope(
    questionBody(world.persona('Amira Allsvar'), world.municipality, world.today, {}),
  );
  const question = `POST /ssbtek/v10 HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const write = () => {
    while (socket.writable && socket.write(question));
  };
  socket.on('error', () => undefined).on('drain', write);
  socket.once('secureConnect', write);
  return socket;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
