import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';

/** Any of the server's doors, as Node has it. */
export type Door = HttpServer | HttpsServer;
