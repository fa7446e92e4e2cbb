/** Sends files: a picture, or a theme as a zip. XMLHttpRequest, since a page hears of no progress when it sends with fetch. */
import { z } from "zod";
import { ARCHIVE_TYPE } from "../../../electron/contract/api/themes.ts";
import { Issue } from "../../../electron/contract/issues.ts";
import { LARGEST_ARCHIVE, LARGEST_PICTURE, ThemeDetails } from "../../../electron/contract/theme-package.ts";
import type { Client } from "../../link/link.ts";
import { refusedOf, type Refused } from "./answers.ts";

/** What a theme became of a file, with its ETag. */
export interface Sent {
  readonly kind: "ok";
  readonly details: ThemeDetails;
  readonly tag: string;
}

const Problem = z.object({ detail: z.string(), issues: z.array(Issue).default([]) });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever answered was not the controller.
    return null;
  }
}

function endOf(request: XMLHttpRequest): Sent | Refused {
  const answer = parsed(request.responseText);
  if (request.status === 200 || request.status === 201) {
    const details = ThemeDetails.safeParse(answer);
    return details.success
      ? { kind: "ok", details: details.data, tag: request.getResponseHeader("etag") ?? "" }
      : { kind: "gone" };
  }
  const problem = Problem.safeParse(answer);
  return problem.success ? refusedOf(request.status, problem.data.detail, problem.data.issues) : { kind: "gone" };
}

interface Parcel {
  readonly method: string;
  readonly path: string;
  readonly type: string;
  readonly tag: string | null;
  readonly file: File;
}

function send({ method, path, type, tag, file }: Parcel, told: (part: number) => void): Promise<Sent | Refused> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const gone = (): void => done({ kind: "gone" });
    request.open(method, path);
    request.setRequestHeader("content-type", type);
    if (tag !== null) request.setRequestHeader("if-match", tag);
    request.upload.addEventListener("progress", ({ loaded, total }) => told(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () => done(endOf(request)));
    request.addEventListener("error", gone);
    request.addEventListener("abort", gone);
    request.send(file);
  });
}

/** Whether a file is so large that it is not even sent. The controller says the same, but only after megabytes. */
export function tooLarge(file: Pick<File, "size">, what: "archive" | "picture"): boolean {
  return file.size > (what === "archive" ? LARGEST_ARCHIVE : LARGEST_PICTURE);
}

/** What becomes of an archive: the id that it is given (null: its own), and whether it may take the place of one that has it. */
export interface Placing {
  readonly as: string | null;
  readonly replace: boolean;
}

/** Brings a theme in. `told` hears how much of it went, 0 to 1. */
export function sendArchive(file: File, { as, replace }: Placing, told: (part: number) => void): Promise<Sent | Refused> {
  const query = new URLSearchParams({ replace: String(replace), ...(as === null ? {} : { as }) });
  return send({ method: "POST", path: `/api/themes/import?${query.toString()}`, type: ARCHIVE_TYPE, tag: null, file }, told);
}

/** Puts a picture into an own theme that is still the version of the tag. */
export function sendPicture(id: string, name: string, tag: string, file: File): Promise<Sent | Refused> {
  const path = `/api/themes/${id}/pictures/${name}`;
  return send({ method: "PUT", path, type: "application/octet-stream", tag, file }, () => undefined);
}

/** A call for whoever was refused while sending, since the session is over: it closes the page as any other call does. */
export const askAgain = (client: Client) => client.api.overrides.list();
