/** A file that is being sent: written as it comes, counted, and cut off where it is too large. */
import { open } from "node:fs/promises";
import { LARGEST_RECORDING } from "../../contract/recording.ts";
import { RefusedRecording } from "../sound/refused.ts";

export function tooLarge(): RefusedRecording {
  const megabytes = LARGEST_RECORDING / 1024 / 1024;
  return new RefusedRecording(
    "too-large",
    `The file is larger than ${megabytes} MB. Export it as FLAC, in 16 bit, or cut it into shorter ones.`,
  );
}

/**
 * Writes a body to a file. Throws a {@link RefusedRecording} beyond the largest size, and the body's own error where its
 * connection ends early.
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  path: string,
  told: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const file = await open(path, "wx");
  try {
    let bytes = 0;
    for await (const chunk of body) {
      signal.throwIfAborted();
      bytes += chunk.length;
      if (bytes > LARGEST_RECORDING) throw tooLarge();
      for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at)).bytesWritten;
      told(bytes);
    }
  } finally {
    await file.close();
  }
}
