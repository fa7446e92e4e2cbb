import type { RecordingRefusal, RefusalReason } from "../../contract/recording.ts";

/** A file that is not taken; the message is a sentence that a person can act on. */
export class RefusedRecording extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Any error as a refusal: our own as they are, a full disk by its name, the rest as a file that could not be read. */
export function refusalOf(error: unknown): RecordingRefusal {
  if (error instanceof RefusedRecording) return { reason: error.reason, message: error.message };
  const code = codeOf(error);
  if (["ENOSPC", "EDQUOT", "EFBIG"].includes(code)) {
    return {
      reason: "no-space",
      message: "There is no room left on the controller's disk. Free some space there, then bring the recording in again.",
    };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { reason: "failed", message: `The recording could not be worked on: ${why}`.slice(0, 500) };
}
