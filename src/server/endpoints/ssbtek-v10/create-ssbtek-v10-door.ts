import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  forwardedCertificateReader,
  readPeerCertificate,
  type PresentedCertificate,
} from '../../identities/index.ts';
import { openInstance } from '../door/index.ts';
import { readContract } from './contract.ts';
import type { DoorParts, SsbtekV10Parts } from './door-parts.ts';
import { receiveRequest } from './receive-request.ts';
import { createRefusalLines } from './refusal-lines.ts';
import { serveWsdl } from './serve-wsdl.ts';

const path = '/ssbtek/v10';
const plainText = 'text/plain; charset=utf-8';

/**
 * SSBTEK v10 over SOAP 1.1 and mutual TLS. A client certificate is asked for and not demanded in the handshake:
 * without it there is no fault to send, and the WSDL needs none. Every question does.
 */
export function createSsbtekV10Door(given: SsbtekV10Parts): FastifyInstance {
  const { app, isStopping } = newInstance(given);
  const parts: DoorParts = {
    ...given,
    contract: readContract(),
    refusals: createRefusalLines('ssbtek-v10', given.logger, given.now),
    isStopping,
    certificateOf: given.tls === null ? forwardedCertificate(given.clientTrust) : peerCertificate,
  };
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, xml, retryAfterSeconds } = await receiveRequest(request.raw, parts);
    if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
    return reply.code(status).type('text/xml; charset=utf-8').send(Buffer.from(xml));
  };
  const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): unknown =>
    // The body tells what it is; a Content-Type that is none does not make it unreadable.
    error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? answer(request, reply) : reply.send(error);
  app.post(path, { errorHandler }, answer);
  app.get(path, (request, reply) => {
    const served = serveWsdl(request.query, `${baseUrl(request, given.publicUrl)}${path}`, parts.contract);
    if (served.status === 405) reply.header('allow', 'POST');
    return reply.code(served.status).type(served.contentType).send(served.text);
  });
  return app;
}

function newInstance({ tls, clientTrust }: SsbtekV10Parts) {
  const elsewhere = `Här finns bara ${path}. Kontraktet finns på ${path}?wsdl\n`;
  const opened = openInstance({
    tls: tls === null ? null : { ...tls, clients: { authorities: clientTrust, sessionIdContext: 'samsvar' } },
    elsewhere: () => ({ contentType: plainText, text: elsewhere }),
  });
  const { app } = opened;
  app.removeAllContentTypeParsers();
  // The body is read at the door's own hand, after the caller has been identified.
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).type(plainText).send(elsewhere));
  return opened;
}

function peerCertificate({ socket }: IncomingMessage): PresentedCertificate | null {
  if (!(socket instanceof TLSSocket)) throw new Error('the door is not behind TLS');
  return readPeerCertificate(socket);
}

function forwardedCertificate(clientTrust: readonly string[]) {
  const read = forwardedCertificateReader(clientTrust);
  return ({ headers }: IncomingMessage): PresentedCertificate | null => {
    const field = headers['client-cert'];
    return read(Array.isArray(field) ? field.join() : field);
  };
}

/** The Host header is the caller's: only what can be a host and a port is repeated. */
function baseUrl({ headers, raw }: FastifyRequest, publicUrl: string | undefined): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/+$/, '');
  const host = headers.host ?? '';
  const own = `127.0.0.1:${raw.socket.localPort ?? 443}`;
  return `https://${/^[\w.-]+(:\d{1,5})?$|^\[[\da-fA-F:]+\](:\d{1,5})?$/.test(host) ? host : own}`;
}
