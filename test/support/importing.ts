/** What a program does to bring a recording in, step by step over HTTP. */
import { readFileSync, readdirSync } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Draft, NAME_HEADER, Recording } from "../../electron/contract/recording.ts";
import type { Answer, TestHouse } from "./house.ts";
import { until } from "./until.ts";

export interface Sent {
  readonly status: number;
  readonly body: unknown;
}

/** What tells the house, outside of its own calls, that an operator asks. */
export async function authorization(house: TestHouse): Promise<Record<string, string>> {
  const { body } = await house.call("POST", "/api/session", { pin: house.pin });
  return { authorization: `Bearer ${z.object({ token: z.string() }).parse(body).token}` };
}

/** Begins to send a file and leaves the rest to the caller. */
export async function beginUpload(
  house: TestHouse,
  name: string,
  headers: Record<string, string | number>,
): Promise<{ readonly sending: ClientRequest; readonly answer: Promise<Sent> }> {
  const sending = request(`${house.origin}/api/recordings`, {
    method: "POST",
    headers: { ...(await authorization(house)), [NAME_HEADER]: encodeURIComponent(name), ...headers },
  });
  const answer = new Promise<Sent>((done, fail) => {
    sending.once("error", fail);
    sending.once("response", (response: IncomingMessage) => {
      let text = "";
      response.on("data", (chunk: Buffer) => (text += chunk.toString()));
      response.once("end", () => done({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
      response.once("error", fail);
    });
  });
  // Whoever breaks off on purpose does not wait for an answer.
  answer.catch(() => undefined);
  return { sending, answer };
}

export async function send(house: TestHouse, path: string): Promise<Sent> {
  const bytes = readFileSync(path);
  const { sending, answer } = await beginUpload(house, basename(path), { "content-length": bytes.length });
  sending.end(bytes);
  return answer;
}

export async function read(house: TestHouse, id: string): Promise<Recording> {
  return Recording.parse((await house.call("GET", `/api/recordings/${id}`)).body);
}

/** Waits until an import has come to a step: told by its stream of progress, so that no step is too short to be seen. */
export async function reaches(house: TestHouse, id: string, state: Recording["state"]): Promise<void> {
  const { body } = await fetch(`${house.origin}/api/recordings/${id}/progress`, { headers: await authorization(house) });
  if (body === null) throw new Error(`There is no progress of ${id}.`);
  let told = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    told += piece;
    if (told.includes(`"state":"${state}"`)) return;
  }
  throw new Error(`${id} never came to ${state}: ${told}`);
}

/** Waits until an import is ready or refused. */
export async function settled(house: TestHouse, id: string): Promise<Recording> {
  return until(
    `the end of ${id}`,
    async () => {
      const now = await read(house, id);
      return now.state === "ready" || now.state === "refused" ? now : null;
    },
    120_000,
  );
}

/** Brings a file in that is taken, and gives what was measured. */
export async function bring(house: TestHouse, path: string): Promise<{ readonly id: string; readonly draft: Draft }> {
  const { status, body } = await send(house, path);
  if (status !== 201) throw new Error(`${path}: ${JSON.stringify(body)}`);
  const { id } = Recording.parse(body);
  const now = await settled(house, id);
  if (now.state !== "ready") throw new Error(`${path}: ${JSON.stringify(now)}`);
  return { id, draft: now.draft };
}

/** Keeps an import as a sound: a loop of our own, where nothing more is said. */
export async function keep(house: TestHouse, id: string, sound: string, more: object): Promise<Answer> {
  const asked = { title: { en: "Ours" }, kind: "loop", licence: "Own recording", source: "the team", cut: false };
  return house.call("POST", `/api/recordings/${id}/keep`, { ...asked, sound, ...more });
}

/** Everything that imports hold on the controller's disk. */
export function leftovers(house: TestHouse): string[] {
  return readdirSync(join(house.data, "imports"), { recursive: true }).map(String);
}
