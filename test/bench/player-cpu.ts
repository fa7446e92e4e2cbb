/** Processor time of a zone of four voices, beside Liquidsoap with the same recordings and crossfades. */
import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goAhead, openBrowser } from "../rig/venue.ts";
import { startTestHouse } from "../support/house.ts";
import { type Pulse, startPulse } from "../support/pulse.ts";
import { record, rms } from "../support/recording.ts";
import { bringPrograms } from "./debian.ts";
import { processorSeconds } from "./processes.ts";
import type { Measure } from "./statistics.ts";
import { planOf, playIn, productWithTones } from "./tones.ts";

const SECONDS = 40;
const TRACK_SECONDS = 12;
const CROSSFADE_SECONDS = 6;

/** Two tracks that are half of the time in a crossfade, an accent, and a pass-by that is always about. */
const TONES = [
  { id: "bench-one", kind: "loop", hertz: 200, seconds: TRACK_SECONDS, faded: true },
  { id: "bench-two", kind: "loop", hertz: 250, seconds: TRACK_SECONDS, faded: true },
  { id: "bench-accent", kind: "loop", hertz: 300, seconds: 30, faded: true },
  { id: "bench-pass", kind: "one-shot", hertz: 400, seconds: 20, faded: true },
] as const;

/** Clock ticks a second of the times in /proc. */
const TICKS = 100;

/** Processor seconds that a process has used. */
function usedBy(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Shares of a core: the whole browser, and of it what renders the page and its sound. */
async function ofPlayer(pulse: Pulse, root: string): Promise<{ whole: number; page: number }> {
  const playlist = {
    id: "four",
    name: "Four",
    crossfadeSeconds: CROSSFADE_SECONDS,
    tracks: ["bench-one", "bench-two"].map((sound) => ({ sound, playSeconds: TRACK_SECONDS })),
    oneShots: [{ sound: "bench-pass", everySeconds: [20.1, 20.1] }],
  };
  const house = await startTestHouse({
    root,
    plan: planOf([{ id: "corridor", playlist: "four", accent: "bench-accent" }], [playlist]),
  });
  const browser = await openBrowser(pulse, "corridor");
  try {
    await playIn(browser, house, "corridor", "bench-accent");
    const before = await processorSeconds(browser);
    const began = performance.now();
    if (rms(await record(pulse, "corridor", SECONDS)) < -60) throw new Error("The player was not heard.");
    const seconds = (performance.now() - began) / 1000;
    const after = await processorSeconds(browser);
    const share = (kind: string): number => ((after.get(kind) ?? 0) - (before.get(kind) ?? 0)) / seconds;
    const whole = [...after.keys()].reduce((sum, kind) => sum + share(kind), 0);
    return { whole, page: share("renderer") };
  } finally {
    await browser.close();
    await house.stop();
  }
}

/** The same in Liquidsoap's words: a playlist with crossfades, and two loops above it. */
function script(folder: string): string {
  const file = (id: string): string => join(folder, `${id}.opus`);
  return `
settings.init.allow_root.set(true)
settings.frame.audio.samplerate.set(48000)
settings.log.level.set(2)
tracks = playlist(mode="normal", loop=true, "${join(folder, "tracks.m3u")}")
music = crossfade(duration=${CROSSFADE_SECONDS}., fade_in=${CROSSFADE_SECONDS}., fade_out=${CROSSFADE_SECONDS}., tracks)
zone = add(normalize=false, [music, single("${file("bench-accent")}"), single("${file("bench-pass")}")])
output.pulseaudio(fallible=true, zone)
`;
}

async function ofLiquidsoap(pulse: Pulse, sounds: string): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), "ronron-liquidsoap-"));
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "tracks.m3u"), ["bench-one", "bench-two"].map((id) => join(sounds, `${id}.opus`)).join("\n"));
  const file = join(folder, "zone.liq");
  writeFileSync(file, script(sounds).replace(join(sounds, "tracks.m3u"), join(folder, "tracks.m3u")));
  const env = { ...process.env, ...pulse.env, PULSE_SINK: "corridor" };
  const child = spawn("liquidsoap", [file], { env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  try {
    await record(pulse, "corridor", 15);
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`Liquidsoap ended:\n${printed}`);
    const before = usedBy(child.pid);
    const began = performance.now();
    const heard = rms(await record(pulse, "corridor", SECONDS));
    const share = (usedBy(child.pid) - before) / ((performance.now() - began) / 1000);
    if (heard < -60) throw new Error(`Liquidsoap was not heard:\n${printed}`);
    return share;
  } finally {
    const exit = new Promise((done) => child.once("exit", done));
    if (child.exitCode === null && child.kill("SIGKILL")) await exit;
    rmSync(folder, { recursive: true, force: true });
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export async function measurePlayerCpu(): Promise<Measure[]> {
  goAhead();
  const product = await productWithTones(TONES);
  const pulse = await startPulse(["corridor"]);
  try {
    const ours = await ofPlayer(pulse, product.root);
    const there = await bringPrograms("liquidsoap");
    const theirs = there ? await ofLiquidsoap(pulse, join(product.root, "sounds", "tones")) : null;
    const beside =
      theirs === null ? "Liquidsoap is not here" : `Liquidsoap with the same recordings and crossfades ${percent(theirs)}`;
    return [
      {
        what: "Processor time of a zone of four voices, as a share of one core",
        value: 100 * ours.whole,
        unit: "%",
        limit: null,
        note: `the whole browser over ${SECONDS} s; its page, which mixes the voices, ${percent(ours.page)}; ${beside}`,
      },
    ];
  } finally {
    await pulse.stop();
    product.remove();
  }
}
