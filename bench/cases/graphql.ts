import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stitchSchemas } from '@graphql-tools/stitch';
import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { runAsProcess } from '../../simulators/agencies/index.ts';
import { openAgencies, type PeerAgency, type PeerSettings } from './peer.ts';

/** The types of graphql-yoga bring a browser's with them, which are not Node's. */
interface Yoga {
  createYoga(options: Readonly<Record<string, unknown>>): RequestListener;
}

// A GraphQL gateway: one subschema per agency, stitched into one, its field resolved by an undici dispatch. It reads
// the query and merges; it checks nothing of what comes and records nothing.
await runAsProcess(async (given) => {
  const agencies = openAgencies(given as PeerSettings);
  const schema = stitchSchemas({ subschemas: agencies.map((agency) => ({ schema: subschemaOf(agency) })) });
  const name: string = 'graphql-yoga';
  const library = (await import(name)) as Yoga;
  const yoga = library.createYoga({ schema, logging: false, graphiql: false, maskedErrors: false });
  const server = createServer({ keepAliveTimeout: 60_000 }, yoga);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    tells: { url: `http://127.0.0.1:${port}/graphql` },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all(agencies.map((agency) => agency.close()));
    },
  };
});

function subschemaOf({ agency, ask }: PeerAgency): GraphQLSchema {
  const field = {
    type: GraphQLString,
    resolve: async () => Buffer.concat(await ask()).toString(),
  };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { [agency]: field } }) });
}
