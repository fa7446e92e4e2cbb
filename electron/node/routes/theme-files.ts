/** What the API of themes takes as files: a picture, and a whole theme as a zip. */
import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import { ORPCError } from "@orpc/server";
import { type Context, Hono } from "hono";
import { issuesOf } from "../../contract/issues.ts";
import { Picture } from "../../contract/theme.ts";
import { ImportRequest, LARGEST_ARCHIVE, LARGEST_PICTURE, THEME_FILE } from "../../contract/theme-package.ts";
import { Id } from "../../contract/words.ts";
import { type Access, type Caller, suffices } from "../access.ts";
import { drain, readBody } from "../body.ts";
import { problemOf, refusal, sentenceOf } from "../problem.ts";
import { unpackArchive } from "../themes/archive.ts";
import { judge, sizeText, themeBytes } from "../themes/judge.ts";
import { type TaggedTheme, type ThemeDesk, keepTheme, putPicture, requireWearable } from "./themes.ts";

type Asked = Context<{ Bindings: HttpBindings }>;

function answerWith({ headers, body }: TaggedTheme, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, "content-type": "application/json", "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}

const isRefusal = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError;

/** The answer of a route; a refusal as a problem with its issues, once all is sent. */
async function answered({ env }: Asked, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await drain(env.incoming);
    return new Response(JSON.stringify(problemOf(error)), {
      status: error.status,
      headers: { "content-type": "application/problem+json", "cache-control": "no-store", "x-content-type-options": "nosniff" },
    });
  }
}

/** What was sent. Refuses (413) what is larger than it may be. */
async function sentIn({ env }: Asked, most: number, what: string): Promise<Uint8Array> {
  const bytes = await readBody(env.incoming, most);
  if (bytes === null) throw refusal(413, `${what} is larger than ${sizeText(most)}.`);
  return bytes;
}

async function takePicture(desk: ThemeDesk, asked: Asked, actor: string): Promise<Response> {
  const id = Id.safeParse(asked.req.param("id"));
  const name = Picture.safeParse(asked.req.param("name"));
  const faults = [id, name].flatMap(({ error }) => (error === undefined ? [] : issuesOf(error)));
  if (!id.success || !name.success) throw refusal(422, sentenceOf(faults), faults);
  const bytes = await sentIn(asked, LARGEST_PICTURE, "The picture");
  return answerWith(putPicture(desk, id.data, name.data, bytes, asked.req.header("if-match") ?? null, actor), 200);
}

async function takeArchive(desk: ThemeDesk, asked: Asked, actor: string): Promise<Response> {
  const request = ImportRequest.safeParse(asked.req.query());
  if (!request.success) throw refusal(400, sentenceOf(issuesOf(request.error)), issuesOf(request.error));
  const unpacked = await unpackArchive(await sentIn(asked, LARGEST_ARCHIVE, "The archive"));
  if (!unpacked.ok) {
    requireWearable(unpacked.problems);
    throw new Error("An archive was refused without a reason.");
  }
  const { theme, problems } = judge(null, unpacked.files, false);
  requireWearable(problems);
  if (theme === null) throw new Error("A theme without a fault could not be read.");
  const id = request.data.as ?? theme.id;
  const files = theme.id === id ? unpacked.files : new Map(unpacked.files).set(THEME_FILE, themeBytes({ ...theme, id }));
  const before = desk.themes.find(id);
  if (before !== null && request.data.replace === "false") {
    const what = before.own === null ? "came with Ronron" : "is an own one";
    const choice = "Give this one another id (?as=…), or have it worn in its place (?replace=true).";
    const issues = [{ path: `themes.${id}`, message: `is there already, and ${what}` }];
    throw refusal(409, `There is a theme "${id}" already, which ${what}. ${choice}`, issues);
  }
  return answerWith(keepTheme(desk, id, files, actor, "import-theme"), (before?.own ?? null) === null ? 201 : 200);
}

/** `PUT /api/themes/{id}/pictures/{name}` and `POST /api/themes/import`, for whoever may write the plan. */
export function themeFiles(
  desk: ThemeDesk,
  access: Access,
  callerOf: (request: IncomingMessage) => Caller,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const asTechnician = (asked: Asked, work: (actor: string) => Promise<Response>): Promise<Response> =>
    answered(asked, () => {
      const caller = callerOf(asked.env.incoming);
      const held = access.roleOf(caller);
      if (suffices(held, "technician")) return work(`${held} at ${caller.address}`);
      throw suffices(held, "operator")
        ? refusal(403, "This needs the right of a technician.")
        : refusal(401, "Log in with the operator's PIN first.");
    });
  app.put("/api/themes/:id/pictures/:name", (asked) => asTechnician(asked, (actor) => takePicture(desk, asked, actor)));
  app.post("/api/themes/import", (asked) => asTechnician(asked, (actor) => takeArchive(desk, asked, actor)));
  return app;
}
