/** From an operator's command to the first sample that is heard otherwise. */
import { goAhead, openBrowser, set } from "../rig/venue.ts";
import { startTestHouse } from "../support/house.ts";
import { startPulse } from "../support/pulse.ts";
import { cut, rms, startRecording } from "../support/recording.ts";
import { until } from "../support/until.ts";
import { type Measure, quantile } from "./statistics.ts";
import { planOf, playIn, productWithTones } from "./tones.ts";

const COMMANDS = 20;

/** Two periods of the tone: a change of level shows in them and nothing else does. */
const WINDOW_SECONDS = 0.005;

/** A level that differs by this many decibels was changed. */
const CHANGED = 0.3;

/** A change lasts; the turn of the loop, which a codec leaves a trace of, does not. */
const LASTING_SECONDS = [0, 0.03, 0.06];

const REST_SECONDS = 2.5;

export async function measureCommand(): Promise<Measure[]> {
  goAhead();
  const product = await productWithTones([{ id: "bench-loop", kind: "loop", hertz: 400, seconds: 30, faded: false }]);
  const plan = planOf(
    [{ id: "corridor", playlist: "steady", accent: null }],
    [{ id: "steady", name: "Steady", tracks: [{ sound: "bench-loop", playSeconds: 86_400 }] }],
  );
  const [pulse, house] = await Promise.all([startPulse(["corridor"]), startTestHouse({ root: product.root, plan })]);
  const browser = await openBrowser(pulse, "corridor");
  try {
    await playIn(browser, house, "corridor", "bench-loop");
    const recorder = await startRecording(pulse, "corridor");
    const ordered: number[] = [];
    for (let command = 0; command < COMMANDS; command += 1) {
      const rested = recorder.now() + REST_SECONDS;
      await until("the level to rest", () => recorder.now() > rested);
      ordered.push(recorder.now());
      await set(house, "corridor", { volume: command % 2 === 0 ? 30 : 60 });
    }
    const last = recorder.now() + REST_SECONDS;
    await until("the last change", () => recorder.now() > last);
    const heard = await recorder.stop();
    const delays = ordered.map((at) => {
      const before = rms(cut(heard, at - 0.5, at));
      const end = at + REST_SECONDS;
      const differs = (from: number): boolean => Math.abs(rms(cut(heard, from, from + WINDOW_SECONDS)) - before) > CHANGED;
      for (let from = at; from < end; from += WINDOW_SECONDS)
        if (LASTING_SECONDS.every((later) => differs(from + later))) return (from + WINDOW_SECONDS - at) * 1000;
      throw new Error(`A command at ${at.toFixed(1)} s was not heard within ${REST_SECONDS} s.`);
    });
    return [
      {
        what: "From POST /api/overrides to the first changed sample at the loudspeaker, p95",
        value: quantile(delays, 0.95),
        unit: "ms",
        limit: null,
        note: `${COMMANDS} changes of volume, median ${quantile(delays, 0.5).toFixed(0)} ms, up to 0.1 s of it the recorder's own`,
      },
    ];
  } finally {
    await browser.close();
    await house.stop();
    await pulse.stop();
    product.remove();
  }
}
