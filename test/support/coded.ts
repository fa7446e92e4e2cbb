/** What the house's own coder made, as another program hears it. */
import { execFileSync } from "node:child_process";

/** Left and right of a file by turns, as ffmpeg decodes it. */
export function decoded(path: string): Float32Array {
  const raw = execFileSync("ffmpeg", ["-v", "error", "-i", path, "-f", "f32le", "-ac", "2", "-ar", "48000", "pipe:1"], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return new Float32Array(new Uint8Array(raw).buffer);
}

/** The step from the last sample on the left to the first, in steps that are large within it: 19 of 20 are smaller. */
export function seamOf(samples: Float32Array): number {
  const left = samples.filter((_, at) => at % 2 === 0);
  const steps = left.subarray(1).map((value, at) => Math.abs(value - (left[at] ?? 0)));
  const large = steps.toSorted()[Math.floor(0.95 * steps.length)] ?? 0;
  return Math.abs((left[0] ?? 0) - (left.at(-1) ?? 0)) / large;
}
