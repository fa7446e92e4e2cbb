import { bandPass, filterRing, highPass, lowPass } from "./biquad.ts";
import { addEvent, mixInto, noiseRing, normalise, SAMPLE_RATE } from "./circular.ts";
import type { Ring } from "./circular.ts";
import type { Course } from "./course.ts";
import { createDrift } from "./drift.ts";
import type { Engine } from "./engine.ts";
import type { Random } from "./random.ts";

/** Valves closing on their seats, tappets, injectors: short dull ticks, each with its own voice and its own place in the cycle. */
export function renderTicks(engine: Engine, course: Course, random: Random): Ring {
  const ring: Ring = new Float64Array(course.length);
  const { perCylinder, lowHertz, highHertz } = engine.ticks;
  for (const cylinder of engine.cylinders) {
    for (let tick = 0; tick < perCylinder; tick++) {
      const hertz = lowHertz * (highHertz / lowHertz) ** random.uniform();
      const decay = 0.0005 + 2.4 / hertz + 0.0006 * random.uniform();
      const level = 0.2 + random.uniform() ** 2;
      // Exhaust valves close near 360° after their firing, intake valves near 590°, injectors open near 480°.
      const at = [360, 590, 480][tick % 3]! + 10 * random.gaussian();
      for (let cycle = 0; cycle < course.cycles; cycle++) {
        const seconds = course.secondsAt(cycle + (cylinder.firesAtDegrees + at) / 720);
        const struck = level * (course.rpmAt(seconds) / engine.rpm) ** 0.8 * (1 + 0.35 * random.gaussian());
        const pitch = 2 * Math.PI * hertz * (1 + 0.03 * random.gaussian());
        const start = seconds + (0.0003 * random.gaussian() * engine.rpm) / course.rpmAt(seconds);
        addEvent(ring, start, 7 * decay, (t) => struck * Math.sin(pitch * t) * Math.exp(-t / decay));
      }
    }
  }
  return normalise(filterRing(filterRing(ring, highPass(500, 0.6)), lowPass(1.2 * highHertz, 0.6)), 1);
}

/** Belts, pumps and gears: soft bands of noise that swell once a turn of the crank, drift, and grow with its speed. */
export function renderBelts(engine: Engine, course: Course, random: Random): Ring {
  const { length } = course;
  const noise = noiseRing(length, random);
  const low = filterRing(noise, bandPass(310, 0.8));
  const high = filterRing(noise, bandPass(1150, 1.2));
  const air = filterRing(noiseRing(length, random), bandPass(3600, 0.5));
  const drift = createDrift(random, 2, 11);
  const swell: Ring = new Float64Array(length);
  for (let turn = 0; turn < 2 * course.cycles; turn++) {
    const start = course.secondsAt(turn / 2);
    const lasts = 60 / course.rpmAt(start);
    addEvent(swell, start, lasts, (t) => Math.sin((Math.PI * t) / lasts) ** 2);
  }
  const out = low.map((value, n) => {
    const slow = 1 + 0.25 * drift(n / length);
    const speed = course.rpmAt(n / SAMPLE_RATE) / engine.rpm;
    return (value + 0.5 * high[n]! + 0.28 * air[n]!) * slow * (0.7 + 0.5 * swell[n]!) * speed ** 0.7;
  });
  return normalise(out, 1);
}

/**
 * The fan of an air-cooled engine: noise whose bands sway with each blade, and a whirr at the blades' rate, both as fast as
 * the crank drives it. Its blades are unevenly set, as they are to keep it from whistling.
 */
export function renderFan(fan: NonNullable<Engine["fan"]>, course: Course, random: Random): Ring {
  const { length } = course;
  const lean = Array.from({ length: fan.blades }, () => 1 + 0.35 * random.gaussian());
  const blades: Ring = new Float64Array(length);
  const turns = Math.round(2 * course.cycles * fan.ratio);
  for (let turn = 0; turn < turns; turn++) {
    for (let blade = 0; blade < fan.blades; blade++) {
      const place = turn + (blade + 0.12 * lean[blade]!) / fan.blades;
      const start = course.secondsAt((place * course.cycles) / turns);
      const lasts = (1.4 * 60) / (course.rpmAt(start) * fan.ratio * fan.blades);
      addEvent(blades, start, lasts, (t) => lean[blade]! * Math.sin((Math.PI * t) / lasts) ** 2);
    }
  }
  const noise = noiseRing(length, random);
  const swept = noise.map((value, n) => value * (0.35 + 0.65 * blades[n]!));
  const out = filterRing(filterRing(swept, bandPass(900, 0.5)), lowPass(5200, 0.6));
  mixInto(out, filterRing(filterRing(blades, highPass(180, 0.7)), lowPass(1400, 0.6)), 0.3);
  return normalise(out, 1);
}
