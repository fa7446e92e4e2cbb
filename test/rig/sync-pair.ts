/** Two outputs of one four-channel sink, recorded together: what two browsers play lies on one and the same time base. */
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { RATE, type Recording } from "../support/recording.ts";

const run = promisify(execFile);

const CHANNELS = ["front-left", "front-right", "rear-left", "rear-right"];
const FRAME_BYTES = 4 * CHANNELS.length;

/** The outputs' names. */
export const OUTPUTS = ["one", "other"] as const;

export interface Pair {
  readonly pulse: Pulse;
  /** Records what both outputs play, for so many seconds: the first's left and right and the other's. */
  record(seconds: number): Promise<readonly [Recording, Recording]>;
  stop(): Promise<void>;
}

/** Starts a sound server with the two outputs. */
export async function startPair(): Promise<Pair> {
  const pulse = await startPulse(["nowhere"]);
  const env = { ...process.env, ...pulse.env };
  const load = (...args: string[]) => run("pactl", ["load-module", ...args], { env });
  await load(
    "module-null-sink",
    "norewinds=1",
    "sink_name=both",
    "rate=48000",
    `channels=${CHANNELS.length}`,
    `channel_map=${CHANNELS.join(",")}`,
  );
  for (const [index, name] of OUTPUTS.entries()) {
    await load(
      "module-remap-sink",
      `sink_name=${name}`,
      "master=both",
      "channels=2",
      "channel_map=front-left,front-right",
      `master_channel_map=${CHANNELS.slice(2 * index, 2 * index + 2).join(",")}`,
      "remix=no",
    );
  }
  return {
    pulse,
    async record(seconds) {
      const parec = spawn(
        "parec",
        [
          "--device=both.monitor",
          "--format=float32le",
          `--rate=${RATE}`,
          `--channels=${CHANNELS.length}`,
          `--channel-map=${CHANNELS.join(",")}`,
          "--no-remix",
          "--no-remap",
          "--raw",
          "--latency-msec=100",
        ],
        { env, stdio: ["ignore", "pipe", "inherit"] },
      );
      const chunks: Buffer[] = [];
      let bytes = 0;
      const ended = new Promise((done) => parec.once("exit", done));
      await new Promise<void>((done, fail) => {
        parec.once("exit", (code) => fail(new Error(`parec ended with ${code} before it had recorded ${seconds} s`)));
        parec.stdout.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          if (bytes >= seconds * RATE * FRAME_BYTES) done();
        });
      });
      parec.kill("SIGINT");
      await ended;
      return unwoven(Buffer.concat(chunks));
    },
    stop: () => pulse.stop(),
  };
}

function unwoven(bytes: Buffer): readonly [Recording, Recording] {
  const frames = Math.floor(bytes.length / FRAME_BYTES);
  const channel = (index: number): Float32Array =>
    Float32Array.from({ length: frames }, (_, frame) => bytes.readFloatLE(frame * FRAME_BYTES + 4 * index));
  return [
    { left: channel(0), right: channel(1) },
    { left: channel(2), right: channel(3) },
  ];
}

/** Samples of each stretch that is compared, and how far apart two stretches are looked for, in samples. */
const STRETCH = RATE / 2;
const FURTHEST = RATE / 4;

function likeness(one: Float32Array, other: Float32Array, from: number, lag: number, step: number): number {
  let [product, left, right] = [0, 0, 0];
  for (let index = from; index < from + STRETCH; index += step) {
    const [a, b] = [one[index] ?? 0, other[index + lag] ?? 0];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return product / Math.sqrt(left * right || 1);
}

/** How much later, in milliseconds, the other is heard in a stretch; null where the two are not alike there. */
function skewAt(one: Float32Array, other: Float32Array, from: number, around: number, within: number): number | null {
  let [best, most] = [around, -1];
  for (let lag = around - within; lag <= around + within; lag += 1) {
    const alike = likeness(one, other, from, lag, 4);
    if (alike > most) [best, most] = [lag, alike];
  }
  const [before, at, after] = [-1, 0, 1].map((by) => likeness(one, other, from, best + by, 1));
  if (before === undefined || at === undefined || after === undefined || at < 0.7) return null;
  // The top of the parabola through three samples lies between them.
  const bend = before - 2 * at + after;
  return ((best + (bend === 0 ? 0 : (before - after) / (2 * bend))) / RATE) * 1000;
}

/** How much later the other of two recordings of a noise is heard, in milliseconds: for each half second, null where they differ. */
export function skews([one, other]: readonly [Recording, Recording]): (number | null)[] {
  const found: (number | null)[] = [];
  let near: number | null = null;
  for (let from = FURTHEST; from + STRETCH + FURTHEST < one.left.length; from += STRETCH) {
    const around: number = near === null ? 0 : Math.round((near * RATE) / 1000);
    let skew = skewAt(one.left, other.left, from, around, near === null ? FURTHEST : 200);
    if (skew === null && near !== null) skew = skewAt(one.left, other.left, from, 0, FURTHEST);
    near = skew;
    found.push(skew);
  }
  return found;
}
