/** HTTP and WebSocket for every screen: pages, REST under /api, and the socket at /api/socket. */
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { type HttpBindings, createAdaptorServer } from "@hono/node-server";
import { OpenAPIHandler } from "@orpc/openapi/fetch";
import { ORPCError, onError } from "@orpc/server";
import { ResponseHeadersPlugin } from "@orpc/server/plugins";
import { RPCHandler } from "@orpc/server/ws";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type WebSocket, WebSocketServer } from "ws";
import type { Controller } from "../controller/controller.ts";
import type { Log } from "../controller/ports.ts";
import { type Access, type Caller, foreign } from "./access.ts";
import type { Analyst } from "./analyst.ts";
import { describeApi } from "./openapi.ts";
import { createPages } from "./pages.ts";
import type { Pairing } from "./pairing.ts";
import type { Gallery } from "./pictures/gallery.ts";
import type { Recordings } from "./recordings/recordings.ts";
import type { Nameplate } from "./routes/house.ts";
import type { PairingDesk } from "./routes/pairing.ts";
import { recordingFiles } from "./routes/recording-files.ts";
import { themeFiles } from "./routes/theme-files.ts";
import type { ThemeDesk } from "./routes/themes.ts";
import { explainInput, problemOf, problemResponse } from "./problem.ts";
import { createRouter } from "./router.ts";

const LARGEST_BODY = 8 * 1024 * 1024;
const LARGEST_MESSAGE = 1024 * 1024;

/** Bytes that may wait for a slow screen. */
const MOST_UNREAD = 4 * 1024 * 1024;

/** Sockets that answer no ping within this many milliseconds are dead: a cable was pulled and nobody said so. */
const SOCKET_PING = 20_000;

export interface GatewayOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The product's folder: pages, themes and sounds lie below it. */
  readonly root: string;
  /** The folder of texts that were spoken. */
  readonly spoken: string;
  readonly gallery: Gallery;
  readonly nameplate: Nameplate;
  readonly analyst: Analyst;
  readonly recordings: Recordings;
  readonly themes: ThemeDesk;
  readonly pairing: PairingDesk;
}

export interface Gateway {
  /** Where to open it from this machine, such as http://127.0.0.1:4717. */
  readonly origin: string;
  stop(): Promise<void>;
}

function callerOf(access: Access, pairing: Pairing, request: IncomingMessage): Caller {
  const { cookie, authorization } = request.headers;
  return {
    address: request.socket.remoteAddress ?? "unknown",
    visit: () => access.visitOf({ cookie: cookie ?? null, authorization: authorization ?? null }),
    screen: () => pairing.screenOf(cookie ?? null),
    cookies: cookie ?? null,
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        fail(new Error(`Port ${port} on ${host} is already in use. Stop what uses it, or choose another with --port.`));
      else if (error.code === "EADDRNOTAVAIL")
        fail(new Error(`${host} is not an address of this machine. Choose another with --host.`));
      else if (error.code === "EACCES")
        fail(new Error(`Port ${port} needs more rights than this user has. Choose one above 1023 with --port.`));
      else fail(error);
    });
    server.listen(port, host, done);
  });
}

/** Starts to listen, or rejects with a sentence (port in use, foreign address). */
export async function startGateway(controller: Controller, access: Access, log: Log, options: GatewayOptions): Promise<Gateway> {
  const { analyst, themes, nameplate } = options;
  const { pairing } = options.pairing;
  const router = createRouter(controller, access, analyst, options.recordings, themes, options.pairing, nameplate);
  const asks = (request: IncomingMessage): Caller => callerOf(access, pairing, request);
  const bodies = new Set(["POST", "PUT", "PATCH"]);
  const unforeseen = (error: unknown): void => {
    if (error instanceof ORPCError && error.status < 500) return;
    const trouble = error instanceof Error ? (error.cause ?? error) : error;
    log.warn(`A request failed: ${trouble instanceof Error ? (trouble.stack ?? trouble.message) : String(trouble)}`);
  };

  const rest = new OpenAPIHandler(
    { api: router.api },
    {
      plugins: [new ResponseHeadersPlugin<Caller>()],
      customErrorResponseBodyEncoder: problemOf,
      clientInterceptors: [
        async ({ next, procedure }) => {
          try {
            return await next();
          } catch (error) {
            throw explainInput(error, bodies.has(procedure["~orpc"].route.method ?? "POST"));
          }
        },
      ],
      interceptors: [onError(unforeseen)],
    },
  );
  const sockets = new RPCHandler(router, {
    clientInterceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          throw explainInput(error, true);
        }
      },
    ],
    interceptors: [onError(unforeseen)],
  });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    const refused = foreign(context.req.header("host") ?? null, context.req.header("origin") ?? null, options.host);
    return refused === null ? next() : problemResponse(403, refused);
  });
  app.get("/api/openapi.json", async (context) => context.json(await describeApi(nameplate.version)));
  // Before the limit on bodies: recordings are larger, and stream past it to the disk; themes have limits of their own.
  app.route("/", recordingFiles(options.recordings, access, asks));
  app.route("/", themeFiles(themes, access, asks));
  app.use(
    "/api/*",
    bodyLimit({ maxSize: LARGEST_BODY, onError: () => problemResponse(413, "The request is larger than 8 MB.") }),
  );
  app.use("/api/*", async (context, next) => {
    if (context.req.path === "/api/docs") return next();
    const caller = asks(context.env.incoming);
    const { matched, response } = await rest.handle(context.req.raw, { prefix: "/api", context: caller });
    if (!matched) return problemResponse(404, `There is no ${context.req.method} ${context.req.path}. See /api/docs.`);
    const answer = new Response(response.body, response);
    answer.headers.set("cache-control", "no-store");
    answer.headers.set("x-content-type-options", "nosniff");
    if (answer.status === 401) answer.headers.set("www-authenticate", "Bearer");
    if (answer.status >= 400) answer.headers.set("content-type", "application/problem+json");
    return answer;
  });
  app.route(
    "/",
    createPages(options.root, options.spoken, options.recordings.shelf.folder, themes.themes.folder, options.gallery),
  );

  const server = createAdaptorServer({ fetch: app.fetch });
  if (!("requestTimeout" in server)) throw new Error("The gateway needs an HTTP/1.1 server.");
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  const openSockets = new Map<WebSocket, { caller: Caller; token: string | null; screen: string | null; alive: boolean }>();

  const refuseUpgrade = (socket: Duplex, status: string, reason: string): void => {
    socket.once("finish", () => socket.destroy());
    socket.end(
      `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(reason)}\r\n\r\n${reason}`,
    );
  };

  server.on("upgrade", (request, socket, head) => {
    // Node takes its own listener away at the upgrade: a client that resets before ws has added one would end the process.
    socket.on("error", () => socket.destroy());
    const refused = foreign(request.headers.host ?? null, request.headers.origin ?? null, options.host);
    if (refused !== null) return refuseUpgrade(socket, "403 Forbidden", refused);
    if (request.url?.split("?", 1)[0] !== "/api/socket")
      return refuseUpgrade(socket, "404 Not Found", "The socket is at /api/socket.");
    const caller = asks(request);
    upgrades.handleUpgrade(request, socket, head, (opened) => {
      const held = { caller, token: caller.visit()?.token ?? null, screen: caller.screen(), alive: true };
      openSockets.set(opened, held);
      opened.on("pong", () => (held.alive = true));
      opened.on("close", () => openSockets.delete(opened));
      opened.on("error", (error) => log.warn(`A socket from ${caller.address} failed: ${error.message}`));
      sockets
        .upgrade(opened, { context: caller })
        .catch((error: unknown) => log.warn(`A socket could not be served: ${String(error)}`));
    });
  });

  const endLeaving = access.onLeave((token) => {
    for (const [opened, held] of openSockets) if (held.token === token) opened.close(4001, "logged out");
  });
  const endUnpairing = pairing.onUnpair(() => {
    for (const [opened, held] of openSockets)
      if (held.screen !== null && held.caller.screen() === null) opened.close(4001, "unpaired");
  });
  const pings = setInterval(() => {
    for (const [opened, held] of openSockets) {
      // Gone without a word, or so slow that what it has not read fills the memory: it may come back afresh.
      if (!held.alive || opened.bufferedAmount > MOST_UNREAD) opened.terminate();
      if (held.token !== null && held.caller.visit() === null) opened.close(4001, "the session has ended");
      held.alive = false;
      opened.ping();
    }
  }, SOCKET_PING);

  try {
    await listen(server, options.port, options.host);
  } catch (error) {
    clearInterval(pings);
    endLeaving();
    endUnpairing();
    throw error;
  }
  const { port } = addressOf(server);
  const reachable = options.host === "0.0.0.0" || options.host === "::" ? "127.0.0.1" : options.host;

  return {
    origin: `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`,
    async stop() {
      clearInterval(pings);
      endLeaving();
      endUnpairing();
      for (const opened of openSockets.keys()) opened.terminate();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The gateway has no network address.");
  return address;
}
