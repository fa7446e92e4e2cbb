/** Sends a file. XMLHttpRequest, since a page hears of no progress when it sends with fetch. */
import { z } from "zod";
import { LARGEST_RECORDING, NAME_HEADER, Recording, RefusalReason } from "../../../electron/contract/recording.ts";

export type UploadEnd =
  | { readonly kind: "taken"; readonly recording: Recording }
  | { readonly kind: "refused"; readonly reason: RefusalReason }
  | { readonly kind: "expired" }
  | { readonly kind: "gone" };

const Problem = z.object({ reason: RefusalReason.catch("failed") });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever answered was not the controller.
    return null;
  }
}

function endOf(status: number, text: string): UploadEnd {
  if (status === 401 || status === 403) return { kind: "expired" };
  if (status === 201) {
    const recording = Recording.safeParse(parsed(text));
    return recording.success ? { kind: "taken", recording: recording.data } : { kind: "gone" };
  }
  const problem = Problem.safeParse(parsed(text));
  return problem.success ? { kind: "refused", reason: problem.data.reason } : { kind: "gone" };
}

/** Sends a file to the controller. `told` hears how much of it went, 0 to 1. Aborted, it ends as "gone". */
export function upload(file: File, told: (part: number) => void, signal: AbortSignal): Promise<UploadEnd> {
  // The controller says the same, but only after megabytes.
  if (file.size > LARGEST_RECORDING) return Promise.resolve({ kind: "refused", reason: "too-large" });
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const gone = (): void => done({ kind: "gone" });
    request.open("POST", "/api/recordings");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader(NAME_HEADER, encodeURIComponent(file.name));
    request.upload.addEventListener("progress", ({ loaded, total }) => told(total === 0 ? 0 : loaded / total));
    request.addEventListener("load", () => done(endOf(request.status, request.responseText)));
    request.addEventListener("error", gone);
    request.addEventListener("abort", gone);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}
