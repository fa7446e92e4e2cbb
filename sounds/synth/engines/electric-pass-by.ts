import { filterRing, highPass } from "../biquad.ts";
import { mixInto, normalise, SAMPLE_RATE } from "../circular.ts";
import type { Ring } from "../circular.ts";
import { LEAD_SECONDS, pass } from "../passing.ts";
import type { Passing } from "../passing.ts";
import { createRandom } from "../random.ts";
import { renderRolling } from "../rolling.ts";
import { addOrder } from "../rotor.ts";
import type { Order } from "../rotor.ts";
import type { Stereo } from "../stereo.ts";
import { ordersOf } from "./electric.ts";

/** At 122 km/h wheels of 0.33 m and gears of 8.5 turn the motor 8,300 times a minute. */
export const ELECTRIC_PASS_BY_RPM = 8300;

export const ELECTRIC_PASSING: Passing = {
  speed: 34,
  distance: 9,
  nearestSeconds: 3.4,
  seconds: 8,
  wall: { metres: 12, gain: 0.3 },
};

const SECONDS = LEAD_SECONDS + ELECTRIC_PASSING.seconds + 0.5;

/**
 * What leads at speed: the fine whine of poles and gears, while slots have passed beyond what carries. The lines are
 * narrow beside their pitch, and broad enough to shimmer.
 */
function atSpeed(each: Order): Order {
  const slope = each.order > 30 ? 0.25 : each.order > 20 ? 0.6 : 1;
  const low = each.order < 6 ? 0.35 : 1;
  return { ...each, level: each.level * slope * low, widthHertz: 3 * each.widthHertz, swell: 0.2 };
}

/** One end of the car: its motor and gears, turning a little faster all the while as the car pulls. */
function renderMotor(length: number, rpm: number, brightness: number, seed: number): Ring {
  const random = createRandom(seed);
  const turns = Math.round((rpm / 60) * SECONDS);
  const turnsAt: Ring = new Float64Array(length).map((_, n) => {
    const position = n / length;
    return turns * (position + 0.012 * (position * position - position));
  });
  const stage = { middle: new Float64Array(length), side: new Float64Array(length) };
  for (const each of ordersOf(brightness)) addOrder(stage, turns, turnsAt, atSpeed(each), random);
  return normalise(filterRing(stage.middle, highPass(120, 0.7)), 1);
}

/** An electric car passing: mostly its tyres, and through them the whine of two motors. At no particular level. */
export function renderElectricPassBy(): Stereo {
  const length = Math.round(SECONDS * SAMPLE_RATE);
  const random = createRandom(2031);
  const rolling = renderRolling(length, random);
  const front = renderMotor(length, ELECTRIC_PASS_BY_RPM, 1, 2032);
  const back = renderMotor(length, ELECTRIC_PASS_BY_RPM * 1.004, 0.8, 2033);
  for (let n = 0; n < length; n++) {
    front[n]! *= 0.55;
    back[n]! *= 0.55;
  }
  mixInto(front, rolling, 0.8);
  mixInto(back, renderRolling(length, random), 0.8);
  const sources = [
    { sound: front, ahead: 1.4, backward: -0.3 },
    { sound: back, ahead: -1.4, backward: 0.3 },
  ];
  return pass(ELECTRIC_PASSING, sources, random);
}
