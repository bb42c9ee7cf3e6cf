import { expect, test } from 'vitest';
import { createApi } from './create-api.ts';
import { Problem } from './problem.ts';

/** The shape that openapi-typescript gives a document. */
interface Paths {
  readonly '/web-api/connection/applications': {
    readonly get: {
      readonly parameters: { readonly query?: { readonly state?: string } };
      readonly responses: {
        readonly 200: { readonly content: { readonly 'application/json': readonly string[] } };
      };
    };
    readonly put?: never;
  };
  readonly '/web-api/connection/applications/{applicationId}': {
    readonly put: {
      readonly parameters: { readonly path: { readonly applicationId: string } };
      readonly requestBody: { readonly content: { readonly 'application/json': { readonly name: string } } };
      readonly responses: { readonly 204: { readonly content?: never } };
    };
  };
}

function anApi(status: number, body: string) {
  const asked: { address: string; method: string | undefined; body: unknown }[] = [];
  const api = createApi<Paths>((address, request) => {
    asked.push({ address: address as string, method: request?.method, body: request?.body });
    return Promise.resolve(
      new Response(status === 204 ? null : body, { status, headers: { 'content-type': 'application/json' } }),
    );
  });
  return { api, asked };
}

test('path, query and body go where the contract says', async () => {
  const listed = anApi(200, '["one"]');
  expect(await listed.api.get('/web-api/connection/applications', { query: { state: 'å & ä' } })).toEqual([
    'one',
  ]);
  expect(await listed.api.get('/web-api/connection/applications')).toEqual(['one']);
  expect(listed.asked.map(({ address }) => address)).toEqual([
    '/web-api/connection/applications?state=%C3%A5+%26+%C3%A4',
    '/web-api/connection/applications',
  ]);
  const saved = anApi(204, '');
  const sent = { path: { applicationId: 'a/b' }, body: { name: 'Storköping' } };
  await saved.api.put('/web-api/connection/applications/{applicationId}', sent);
  expect(saved.asked).toEqual([
    { address: '/web-api/connection/applications/a%2Fb', method: 'PUT', body: '{"name":"Storköping"}' },
  ]);
});

test('what the contract asks for cannot be left out', () => {
  const { put, get } = anApi(204, '').api;
  const path = { applicationId: 'a' };
  // Not run: each line below does not compile without its mark.
  const wrong = [
    // @ts-expect-error: the path's values and the body are missing
    () => put('/web-api/connection/applications/{applicationId}'),
    // @ts-expect-error: the body is missing
    () => put('/web-api/connection/applications/{applicationId}', { path }),
    // @ts-expect-error: the document has no such operation
    () => get('/web-api/connection/applications/{applicationId}', { path }),
    // @ts-expect-error: the query has another name
    () => get('/web-api/connection/applications', { query: { stat: 'open' } }),
  ];
  expect(wrong).toHaveLength(4);
});

test('what the server refuses is told in its words, with the mistakes by their fields', async () => {
  const fields = [{ pointer: '/name', message: 'Skriv kommunens namn.' }];
  const refusing = anApi(
    422,
    JSON.stringify({ title: 'Rätta uppgifterna', status: 422, detail: 'Ett fel.', fields }),
  );
  const problem = await refusing.api.get('/web-api/connection/applications').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 422, title: 'Rätta uppgifterna', detail: 'Ett fel.', fields });
});

test('a page of a proxy, and no answer at all, are told in plain words', async () => {
  const proxy = anApi(502, '<html>Bad gateway</html>');
  await expect(proxy.api.get('/web-api/connection/applications')).rejects.toMatchObject({
    status: 502,
    title: 'Något gick fel i tjänsten',
  });
  const broken = new ReadableStream({
    start: (stream) => {
      stream.error(new TypeError('the connection was lost'));
    },
  });
  const json = { headers: { 'content-type': 'application/json' } };
  const without = [
    () => Promise.reject(new TypeError('fetch failed')),
    () => Promise.resolve(new Response(broken, json)),
  ];
  for (const answer of without) {
    await expect(createApi<Paths>(answer).get('/web-api/connection/applications')).rejects.toMatchObject({
      status: 0,
      title: 'Tjänsten svarar inte',
    });
  }
});
