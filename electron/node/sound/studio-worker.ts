/** The studio's thread: carries out one job on files and ends. */
import { closeSync, fstatSync, ftruncateSync, openSync, writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { decode } from "./decode.ts";
import { Job, type Message, type Progress, type Result } from "./jobs.ts";
import { SAMPLE_RATE } from "./loudness.ts";
import { master, statedLoudness } from "./master.ts";
import { measure } from "./measure.ts";
import { seamPreview } from "./preview.ts";
import { type Source, cutSource, inFrames, openRaw, writeAll } from "./raw.ts";
import { refusalOf } from "./refused.ts";
import { sniff } from "./sniff.ts";
import { startOutline } from "./waveform.ts";

/** Milliseconds between two tellings: often enough for a bar to move, seldom enough to cost nothing. */
const TELL_EVERY = 100;

type Tell = (step: Progress["step"], part: number) => void;

function teller(post: (message: Message) => void): Tell {
  let told = -Infinity;
  let last = "";
  return (step, part) => {
    const now = performance.now();
    if (step === last && now - told < TELL_EVERY) return;
    told = now;
    last = step;
    post({ kind: "progress", step, part: Math.max(0, Math.min(1, part)) });
  };
}

const round = (value: number): number => Number(value.toFixed(2));

async function render(job: Extract<Job, { kind: "render" }>, source: Source, tell: Tell): Promise<Result> {
  const loop = job.cut === null ? source : cutSource(source, inFrames(job.cut));
  const out = openSync(job.file, "wx");
  try {
    const { level, waveform } = await master(
      loop,
      job.as,
      job.comments,
      () => {
        // A second try begins the file anew.
        ftruncateSync(out, 0);
        let at = 0;
        return (bytes) => {
          writeAll(out, bytes, at);
          at += bytes.length;
        };
      },
      (part) => tell("transcoding", part),
    );
    const { peakDbtp } = level;
    const loudnessLufs = Math.max(-70, statedLoudness(job.as, level));
    const facts = {
      durationSeconds: loop.length / SAMPLE_RATE,
      loudnessLufs: round(loudnessLufs),
      peakDbtp: round(peakDbtp),
      waveform,
    };
    return { kind: "rendered", facts };
  } finally {
    closeSync(out);
  }
}

async function draw(path: string): Promise<Result> {
  const file = openSync(path, "r");
  try {
    const outline = startOutline();
    for await (const { channels } of decode(file, fstatSync(file).size, "opus", () => undefined)) {
      outline.hear(channels[0]!, channels[1] ?? channels[0]!);
    }
    return { kind: "drawn", waveform: outline.draw() };
  } finally {
    closeSync(file);
  }
}

async function withRaw<T>(path: string, work: (source: Source) => T | Promise<T>): Promise<T> {
  const source = openRaw(path);
  try {
    return await work(source);
  } finally {
    source.close();
  }
}

async function carryOut(job: Job, tell: Tell): Promise<Result> {
  switch (job.kind) {
    case "survey":
      return { kind: "surveyed", found: await sniff(job.file) };
    case "measure":
      return { kind: "measured", draft: await measure(job, tell) };
    case "render":
      return withRaw(job.raw, (source) => render(job, source, tell));
    case "seam":
      return withRaw(job.raw, (source) => {
        writeFileSync(job.file, seamPreview(job.cut === null ? source : cutSource(source, inFrames(job.cut))));
        return { kind: "joined" };
      });
    case "draw":
      return draw(job.file);
    default:
      return job satisfies never;
  }
}

if (parentPort === null) throw new Error("The studio's thread is started by the studio.");
const post: (message: Message) => void = parentPort.postMessage.bind(parentPort);
try {
  post(await carryOut(Job.parse(workerData), teller(post)));
} catch (error) {
  post({ kind: "refused", refusal: refusalOf(error) });
}
