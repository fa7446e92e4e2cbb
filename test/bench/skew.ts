/** How far two player processes are apart, beside snapserver with two snapclients on the same outputs in the same run. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OUTPUTS, type Pair, skews, startPair } from "../rig/sync-pair.ts";
import { noise, startTwoPlayers } from "../rig/sync-players.ts";
import { bringPrograms } from "./debian.ts";
import { type Measure, quantile } from "./statistics.ts";

const SECONDS = 60;

/** Snapclients find their place in some seconds; they are given more. */
const SNAPCAST_SETTLES_SECONDS = 30;

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await exit;
}

/** Skews of two snapclients that play the same noise. */
async function ofSnapcast(pair: Pair): Promise<(number | null)[]> {
  const folder = mkdtempSync(join(tmpdir(), "ronron-snapcast-"));
  const recording = join(folder, "noise.opus");
  writeFileSync(recording, await noise());
  const config = join(folder, "snapserver.conf");
  const feed = "?name=noise&sampleformat=48000:16:2&codec=pcm";
  const file = [
    "[server]",
    `datadir=${folder}`,
    "[http]",
    "enabled=false",
    "[tcp]",
    "enabled=false",
    "[stream]",
    "bind_to_address=127.0.0.1",
    "port=17040",
    `source=pipe://${join(folder, "feed")}${feed}&mode=create`,
  ];
  writeFileSync(config, `${file.join("\n")}\n`);
  const children = [spawn("snapserver", ["-c", config], { stdio: "ignore" })];
  try {
    await new Promise((done) => setTimeout(done, 1500));
    const into = ["-f", "s16le", "-ar", "48000", "-ac", "2", "-y", join(folder, "feed")];
    children.push(spawn("ffmpeg", ["-v", "error", "-re", "-stream_loop", "-1", "-i", recording, ...into], { stdio: "ignore" }));
    for (const [index, output] of OUTPUTS.entries()) {
      const args = ["-h", "127.0.0.1", "-p", "17040", "-i", String(index + 1), "--hostID", output, "--player", "pulse"];
      const env = { ...process.env, ...pair.pulse.env, PULSE_SINK: output };
      children.push(spawn("snapclient", args, { env, stdio: "ignore" }));
    }
    await new Promise((done) => setTimeout(done, SNAPCAST_SETTLES_SECONDS * 1000));
    return skews(await pair.record(SECONDS));
  } finally {
    for (const child of children.toReversed()) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Apart {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly unlike: number;
}

function apart(all: readonly (number | null)[]): Apart {
  const found = all.filter((skew) => skew !== null).map(Math.abs);
  const [median = Number.NaN, p95 = Number.NaN] = found.length === 0 ? [] : [0.5, 0.95].map((share) => quantile(found, share));
  return { median, p95, most: Math.max(...found), unlike: all.length - found.length };
}

const inWords = ({ median, p95, most, unlike }: Apart): string =>
  `median ${median.toFixed(3)}, p95 ${p95.toFixed(3)}, most ${most.toFixed(3)} ms${unlike === 0 ? "" : `, ${unlike} half seconds unlike`}`;

/** Measures both over {@link SECONDS} s in half seconds, by the likeness of what both outputs played. */
export async function measureSkew(): Promise<Measure[]> {
  const players = await startTwoPlayers();
  let ours: Apart;
  let settled = false;
  try {
    await players.open(["west", "east"]);
    // A computer that is busy otherwise never lets them settle; what they reach there is told all the same.
    settled = await players.agreed(0, 0.3).then(
      () => true,
      () => false,
    );
    ours = apart(await players.skews(SECONDS));
  } finally {
    await players.stop();
  }
  let theirs = "snapserver and snapclient are not here";
  if (await bringPrograms("snapserver", "snapclient")) {
    const pair = await startPair();
    try {
      theirs = `snapserver with two snapclients in the same run: ${inWords(apart(await ofSnapcast(pair)))}`;
    } finally {
      await pair.stop();
    }
  }
  const note = `${SECONDS} s, by half seconds${settled ? "" : ", on a computer too busy for them to settle"}: ${inWords(ours)}; ${theirs}`;
  return [
    { what: "Two player processes of one zone apart, median", value: ours.median, unit: "ms", limit: 0.2, note },
    { what: "Two player processes of one zone apart, most", value: ours.most, unit: "ms", limit: 1, note: "the same" },
  ];
}
