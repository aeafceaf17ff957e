import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BODY_LIMIT } from '../../../src/simulator/server/guard.ts';
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

/** `null`: the body is longer than anybody has reason to send. */
async function readRequest(message: IncomingMessage): Promise<PortalRequest | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += (chunk as Buffer).length;
    // What is left is read and thrown away, so that the sender hears the answer.
    if (length <= BODY_LIMIT) chunks.push(chunk as Buffer);
  }
  if (length > BODY_LIMIT) return null;
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

const TOO_LARGE: NodeDelivery = {
  kind: 'answer',
  response: { status: 413, headers: { 'content-type': 'text/plain' }, body: `More than ${BODY_LIMIT} bytes` },
  delay: 0,
};

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
      .then((request) => (request === null ? TOO_LARGE : handler(request)))
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
