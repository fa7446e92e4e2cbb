/** Whether two zones of four voices each drop out on a computer with two busy cores. */
import { type ChildProcess, spawn } from "node:child_process";
import { OUTPUTS, startPair } from "../rig/sync-pair.ts";
import { goAhead, openBrowser } from "../rig/venue.ts";
import { startTestHouse } from "../support/house.ts";
import { RATE, type Recording, rms } from "../support/recording.ts";
import type { Measure } from "./statistics.ts";
import { planOf, playIn, productWithTones } from "./tones.ts";

const SECONDS = 60;
const CORES = 2;

/** Long one-shots, one begun each time another has ended but one: two of them sound at any time, beside loop and accent. */
const VOICES = [
  { id: "bench-loop", kind: "loop", hertz: 200, seconds: 30, faded: true },
  { id: "bench-accent", kind: "loop", hertz: 300, seconds: 30, faded: true },
  { id: "bench-pass", kind: "one-shot", hertz: 400, seconds: 20, faded: true },
] as const;

/** Bends this many times as sharp as a signal of these tones ever is are gaps, jumps or repeats. */
const SHARP = 30;

/** What follows a break within so many seconds belongs to it. */
const ONE_BREAK_SECONDS = 0.25;

/** Breaks in a steady sound: where its third difference stands out, each run of them counted once. */
function breaksIn({ left }: Recording): number {
  const bend = (index: number): number =>
    Math.abs((left[index + 3] ?? 0) - 3 * (left[index + 2] ?? 0) + 3 * (left[index + 1] ?? 0) - (left[index] ?? 0));
  const bends = Float32Array.from({ length: Math.max(0, left.length - 3) }, (_, index) => bend(index));
  const usual = bends.toSorted()[Math.floor(bends.length * 0.99)] ?? 0;
  let [breaks, last] = [0, -Infinity];
  for (const [index, sharpness] of bends.entries()) {
    if (sharpness < SHARP * usual) continue;
    if (index - last > ONE_BREAK_SECONDS * RATE) breaks += 1;
    last = index;
  }
  return breaks;
}

function busyCore(): ChildProcess {
  return spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
}

export async function measureDropouts(): Promise<Measure[]> {
  goAhead();
  const product = await productWithTones(VOICES);
  const playlist = {
    id: "four",
    name: "Four",
    tracks: [{ sound: "bench-loop", playSeconds: 86_400 }],
    oneShots: [
      { sound: "bench-pass", everySeconds: [20.5, 20.5] },
      { sound: "bench-pass", everySeconds: [21, 21] },
    ],
  };
  const zones = OUTPUTS.map((id) => ({ id, playlist: "four", accent: "bench-accent" }));
  const [pair, house] = await Promise.all([startPair(), startTestHouse({ root: product.root, plan: planOf(zones, [playlist]) })]);
  const browsers = await Promise.all(OUTPUTS.map((output) => openBrowser(pair.pulse, output)));
  const busy: ChildProcess[] = [];
  try {
    for (const [index, browser] of browsers.entries()) await playIn(browser, house, OUTPUTS[index] ?? "", "bench-loop");
    for (let core = 0; core < CORES; core += 1) busy.push(busyCore());
    // The start of the load is not what is asked about.
    await pair.record(5);
    const heard = await pair.record(SECONDS);
    if (heard.some((each) => rms(each) < -60)) throw new Error("A zone was not heard at all.");
    const breaks = heard.map(breaksIn);
    return [
      {
        what: `Dropouts in ${SECONDS} s, two zones of four voices on two busy cores`,
        value: breaks.reduce((sum, each) => sum + each, 0),
        unit: "",
        limit: 0,
        note: `breaks in recordings of steady tones: ${breaks.join(" and ")}`,
      },
    ];
  } finally {
    for (const child of busy) child.kill("SIGKILL");
    await Promise.all(browsers.map((browser) => browser.close()));
    await house.stop();
    await pair.stop();
    product.remove();
  }
}
