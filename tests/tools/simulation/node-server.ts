import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Delivery, PortalRequest } from '../../../src/simulator/server/http.ts';

type Answer = Extract<Delivery, { kind: 'answer' }>;

/** As the simulated portal's own, and also with bytes for a body. */
export type NodeDelivery =
  | Exclude<Delivery, Answer>
  | (Omit<Answer, 'response'> & { response: Omit<Answer['response'], 'body'> & { body: string | Buffer } });

export type Handler = (request: PortalRequest) => NodeDelivery | Promise<NodeDelivery>;

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

async function readRequest(message: IncomingMessage): Promise<PortalRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const url = message.url ?? '/';
  const mark = url.indexOf('?');
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(message.headers)) headers[name] = Array.isArray(value) ? value[0] : value;
  return {
    method: message.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function deliver(delivery: NodeDelivery, response: ServerResponse, isHead: boolean): void {
  if (delivery.kind === 'never') return;
  if (delivery.kind === 'dropped') {
    response.destroy();
    return;
  }
  const { status, headers, body } = delivery.response;
  const send = () => {
    // A browser sends a request again by itself, a POST too, when a connection that it had used before breaks: each of
    // these is used once, so that a dropped call stays one call.
    response.writeHead(status, { ...headers, connection: 'close', 'cache-control': 'no-store' });
    response.end(isHead ? undefined : body);
  };
  if (delivery.delay === 0) send();
  else setTimeout(send, delivery.delay).unref();
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Runs a handler under Node's HTTP server. Port 0 takes a free one. */
export async function runServer(handler: Handler, port: number, host: string): Promise<RunningServer> {
  const server = createServer((message, response) => {
    readRequest(message)
      .then(handler)
      .then((delivery) => deliver(delivery, response, message.method === 'HEAD'))
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500, { 'content-type': 'text/plain', connection: 'close' }).end('Simulation failed');
      });
  });
  const taken = await listen(server, port, host);
  return {
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
