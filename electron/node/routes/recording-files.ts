/** What the API takes and gives as files: recordings that are sent, and seams to listen to. */
import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { LARGEST_RECORDING, NAME_HEADER, type RecordingRefusal } from "../../contract/recording.ts";
import { type Access, type Caller, suffices } from "../access.ts";
import { drain } from "../body.ts";
import { problem, problemResponse } from "../problem.ts";
import type { Recordings } from "../recordings/recordings.ts";
import { tooLarge } from "../recordings/upload.ts";
import { refusalOf } from "../sound/refused.ts";

/** What is refused because of the file, of the house, or of how much there is. */
export function statusOf({ reason }: RecordingRefusal): number {
  switch (reason) {
    case "too-large":
      return 413;
    case "no-space":
      return 507;
    case "too-many":
      return 429;
    case "needs-ffmpeg":
    case "too-slow":
      return 503;
    case "failed":
      return 500;
    case "type":
    case "webm":
    case "not-audio":
    case "video":
      return 415;
    case "empty":
    case "too-long":
    case "too-short":
    case "too-many-channels":
    case "protected":
    case "damaged":
    case "cut-short":
    case "silent":
      return 422;
    default:
      return reason satisfies never;
  }
}

/** A refusal of a file as a problem that also says its reason in one word, for pages that say it in their own language. */
function refusedResponse(refused: RecordingRefusal): Response {
  const status = statusOf(refused);
  return new Response(JSON.stringify({ ...problem(status, refused.message), reason: refused.reason }), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}

const LONGEST_NAME = 200;

/** The name a file was sent under; a client that names none still has its recording. */
function nameOf(request: IncomingMessage): string {
  const given = request.headers[NAME_HEADER];
  if (typeof given !== "string" || given === "") return "recording";
  try {
    return decodeURIComponent(given).slice(0, LONGEST_NAME);
  } catch {
    // Not percent-encoded: taken as it stands.
    return given.slice(0, LONGEST_NAME);
  }
}

/** Takes a file in: 201 with the import as far as it is, or a problem. Whoever leaves before the answer leaves nothing behind. */
async function takeRecording(recordings: Recordings, { incoming: request, outgoing }: HttpBindings): Promise<Response> {
  const told = Number(request.headers["content-length"] ?? Number.NaN);
  try {
    if (told > LARGEST_RECORDING) throw tooLarge();
    const sent = {
      name: nameOf(request),
      size: Number.isFinite(told) ? told : null,
      body: request.iterator({ destroyOnReturn: false }),
    };
    const taken = await recordings.imports.take(sent);
    const giveUp = (): void => {
      if (!outgoing.writableFinished) void recordings.imports.discard(taken.id);
    };
    if (outgoing.destroyed) giveUp();
    else outgoing.once("close", giveUp);
    return new Response(JSON.stringify(taken), {
      status: 201,
      headers: { "content-type": "application/json", "cache-control": "no-store" },
    });
  } catch (error) {
    await drain(request);
    return refusedResponse(refusalOf(error));
  }
}

/** The seam of a draft to listen to, as a WAV file. */
async function hearSeam({ imports }: Recordings, id: string, cut: boolean): Promise<Response> {
  const wav = await imports.seam(id, cut).catch(() => null);
  if (wav === null) {
    return new Response(JSON.stringify(problem(404, "There is no such draft, or no suggested cut of it.")), {
      status: 404,
      headers: { "content-type": "application/problem+json" },
    });
  }
  return new Response(new Uint8Array(wav), { headers: { "content-type": "audio/wav", "cache-control": "no-store" } });
}

/** The stretch of a file that a request asks for, without its end; null: one that is not there. Several at once are not given. */
function stretchOf(range: string | undefined, size: number): { from: number; to: number } | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (asked === null || (asked[1] === "" && asked[2] === "")) return { from: 0, to: size };
  const [first, last] = [asked[1] ?? "", asked[2] ?? ""];
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === "" || last === "" ? size : Math.min(size, Number(last) + 1);
  return from < to ? { from, to } : null;
}

/** Pieces as a browser takes them; whoever stops listening closes what is open. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream {
  return new ReadableStream({
    async pull(stream) {
      const next = await pieces.next();
      if (next.done === true) stream.close();
      else stream.enqueue(next.value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

/** All of a draft to listen to, in the stretches that a browser asks for. */
function hearDraft({ imports }: Recordings, id: string, range: string | undefined): Response {
  const audition = imports.audition(id);
  if (audition === null) return problemResponse(404, "There is no such draft: it was kept or given up.");
  const stretch = stretchOf(range, audition.size);
  const headers = { "content-type": "audio/wav", "accept-ranges": "bytes", "cache-control": "no-store" };
  if (stretch === null)
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${audition.size}` } });
  const { from, to } = stretch;
  const whole = from === 0 && to === audition.size;
  return new Response(streamOf(audition.bytes(from, to)), {
    status: whole ? 200 : 206,
    headers: {
      ...headers,
      "content-length": String(to - from),
      ...(whole ? {} : { "content-range": `bytes ${from}-${to - 1}/${audition.size}` }),
    },
  });
}

/** `POST /api/recordings` and `GET /api/recordings/{id}/seam.wav` and `sound.wav`, for operators. */
export function recordingFiles(
  recordings: Recordings,
  access: Access,
  callerOf: (request: IncomingMessage) => Caller,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const stranger = async (request: IncomingMessage): Promise<Response | null> => {
    if (suffices(access.roleOf(callerOf(request)), "operator")) return null;
    await drain(request);
    return problemResponse(401, "Log in with the operator's PIN first.");
  };
  app.post("/api/recordings", async ({ env }) => (await stranger(env.incoming)) ?? takeRecording(recordings, env));
  app.get("/api/recordings/:id/seam.wav", async (context) => {
    const { incoming } = context.env;
    return (await stranger(incoming)) ?? hearSeam(recordings, context.req.param("id"), context.req.query("cut") === "true");
  });
  app.get("/api/recordings/:id/sound.wav", async (context) => {
    const { incoming } = context.env;
    return (await stranger(incoming)) ?? hearDraft(recordings, context.req.param("id"), context.req.header("range"));
  });
  return app;
}
