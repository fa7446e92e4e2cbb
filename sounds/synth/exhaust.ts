import { bandPass, filterRing, highPass, lowPass } from "./biquad.ts";
import { addEvent, mixInto, noiseRing, normalise, rms } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Engine } from "./engine.ts";
import type { Firing } from "./firings.ts";
import { throughPipe, throughPipes } from "./pipe.ts";
import type { Random } from "./random.ts";
import { steepen } from "./steepen.ts";

/** What leaves the tail of one bank: its tone, the rush of the gas in the pipe, and its hiss at the mouth. */
export interface TailPipe {
  tone: Ring;
  rush: Ring;
}

function addFiring(ring: Ring, engine: Engine, firing: Firing, random: Random): void {
  const { riseSeconds, decaySeconds, pushCycles, pushLevel } = engine.pulse;
  // A stronger burn opens on more pressure: steeper, and longer in dying away. A faster piston leaves it less time.
  const rise = (riseSeconds * (1 + 0.15 * random.uniform())) / Math.sqrt(firing.strength) / firing.speed ** 0.25;
  const decay = (decaySeconds * firing.strength ** 0.25 * (1 + 0.08 * random.gaussian())) / firing.speed ** 0.5;
  addEvent(ring, firing.seconds, 8 * decay, (t) => {
    const blowDown = (1 - Math.exp(-t / rise)) * Math.exp(-t / decay);
    return firing.strength * blowDown;
  });
  const pushSeconds = (pushCycles * 120) / (engine.rpm * firing.speed);
  const pushed = pushLevel * (1 + 0.2 * random.gaussian());
  addEvent(ring, firing.seconds + decay, pushSeconds, (t) => {
    const part = Math.sin((Math.PI * t) / pushSeconds);
    return firing.strength * pushed * part * part;
  });
}

/** Fuel lighting in the pipe: two to four cracks, each softer than the last. */
function addPop(ring: Ring, seconds: number, strength: number, random: Random): void {
  const cracks = 2 + Math.floor(3 * random.uniform());
  let at = seconds + 0.006;
  let level = strength * (0.5 + 0.5 * random.uniform());
  for (let crack = 0; crack < cracks; crack++) {
    const decay = 0.0012 + 0.0015 * random.uniform();
    const crackLevel = level;
    addEvent(ring, at, 8 * decay, (t) => crackLevel * (1 - Math.exp(-t / 0.0003)) * Math.exp(-t / decay));
    at += 0.009 + 0.022 * random.uniform();
    level *= 0.45 + 0.3 * random.uniform();
  }
}

/** The pulses of one bank after their own primaries, at the collector's mouth. */
function collect(engine: Engine, bank: 0 | 1, firings: readonly Firing[], length: number, random: Random): Ring {
  const mouth: Ring = new Float64Array(length);
  engine.cylinders.forEach((cylinder, index) => {
    if (cylinder.bank !== bank) return;
    const valve: Ring = new Float64Array(length);
    const own = firings.filter((firing) => firing.cylinder === index);
    const travel = cylinder.primaryMetres / engine.primary.soundSpeed;
    for (const firing of own) addFiring(valve, engine, { ...firing, seconds: firing.seconds + travel }, random);
    for (const { seconds, pops } of own) if (pops) addPop(valve, seconds + travel, engine.popStrength, random);
    mixInto(mouth, throughPipe(valve, { ...engine.primary, lengthMetres: cylinder.primaryMetres }), 1);
  });
  return mouth;
}

/** How loud a pop is behind the silencer beside the pulses that came through it, when it is as strong as a firing. */
const CRACK = 2;

/** What of a bank's pops lights behind the silencer: cracks that nothing has dulled, torn by the noise of their flame. */
function crackle(engine: Engine, bank: 0 | 1, firings: readonly Firing[], length: number, random: Random): Ring {
  const cracks: Ring = new Float64Array(length);
  for (const { cylinder, pops, seconds } of firings) {
    if (pops && engine.cylinders[cylinder]?.bank === bank) addPop(cracks, seconds, CRACK * engine.popStrength, random);
  }
  return cracks.map((value) => (value === 0 ? 0 : value * (1 + 0.5 * random.gaussian())));
}

/** Noise that rushes only while gas flows: white noise times the smoothed flow, coloured by the pipe. */
function rushOf(engine: Engine, flow: Ring, random: Random): Ring {
  const envelope = filterRing(flow.map(Math.abs), lowPass(160, 0.7));
  const noise = noiseRing(flow.length, random);
  const gated = noise.map((value, n) => value * Math.max(0, envelope[n]!) ** 1.2);
  const coloured = filterRing(filterRing(gated, bandPass(520, 0.55)), lowPass(1500, 0.6));
  return throughPipe(coloured, engine.tail.pipe);
}

/** The jet at the mouth, a burst of broad noise with each pulse: its power grows with a high power of the flow's speed (Lighthill). */
function hissOf(flow: Ring, random: Random): Ring {
  const envelope = filterRing(
    flow.map((value) => Math.max(0, value)),
    lowPass(400, 0.6),
  );
  const noise = noiseRing(flow.length, random);
  const burst = noise.map((value, n) => value * Math.max(0, envelope[n]!) ** 2);
  return filterRing(filterRing(burst, bandPass(1900, 0.35)), lowPass(6500, 0.5));
}

/** One bank from its valves to the open air. */
export function renderBank(engine: Engine, bank: 0 | 1, firings: readonly Firing[], length: number, random: Random): TailPipe {
  const mouth = filterRing(collect(engine, bank, firings, length, random), highPass(12, 0.7));
  const collected = normalise(throughPipe(mouth, engine.collectors[bank]), 0.5);
  const steep = steepen(collected, engine.steepenSeconds).map((value) => Math.tanh(value + 0.25 * value * value));
  const silenced = throughPipes(steep, engine.silencer);
  mixInto(silenced, crackle(engine, bank, firings, length, random), 1);
  // The open end radiates the change of the flow: first a rise of the treble, then its loss by size.
  const open = throughPipe(silenced, engine.tail.pipe);
  const tone = filterRing(filterRing(open, highPass(engine.tail.highPassHertz, 0.5)), lowPass(engine.tail.lowPassHertz, 0.5));
  const reference = rms(tone);
  const rush = normalise(rushOf(engine, silenced, random), reference * 10 ** (engine.turbulenceDecibels / 20));
  mixInto(rush, normalise(hissOf(steep, random), 1), reference * 10 ** (engine.hissDecibels / 20));
  return { tone, rush };
}
