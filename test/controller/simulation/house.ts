/** The real controller, with the real clock and alarm of the product, on whatever machine this process believes to be. */
import type { Plan } from "../../../electron/contract/plan.ts";
import { type Controller, startController } from "../../../electron/controller/controller.ts";
import { HEARTBEAT } from "../../../electron/controller/driver.ts";
import type { Alarm, Stored } from "../../../electron/controller/ports.ts";
import { valuesOf } from "../../../electron/controller/telling.ts";
import { systemAlarm } from "../../../electron/node/alarm.ts";
import { systemClock } from "../../../electron/node/clock.ts";
import { testAlmanac } from "../../support/almanac.ts";
import type { Contender } from "./simulate.ts";

/**
 * The alarm without what rings more often than the heartbeat: the controller looks at its screens once a second, which
 * publishes nothing about time and would make sixty days cost minutes.
 */
function unhurriedAlarm(): Alarm {
  const { once, every } = systemAlarm();
  return { once, every: (milliseconds, ring) => (milliseconds < HEARTBEAT ? () => undefined : every(milliseconds, ring)) };
}

/** A controller whose store lives in memory and outlives it. Whatever it would log as a warning is thrown. */
export function startStoredController(stored: { current: Stored }): Promise<Controller> {
  return startController({
    clock: systemClock(),
    alarm: unhurriedAlarm(),
    store: {
      read: () => stored.current,
      write: (next) => {
        stored.current = next;
      },
      faults: () => [],
    },
    journal: {
      write: () => undefined,
      alarms: () => [],
      hear: () => undefined,
      began: () => null,
      minutes: () => [],
      plays: () => [],
      opinions: {
        find: () => null,
        keep: (opinion) => opinion,
        between: () => [],
        know: () => undefined,
        reasons: () => new Set(),
        forgetLines: () => undefined,
      },
      faults: () => [],
    },
    library: {
      themes: [],
      sounds: [],
      faults: [],
      pictureFault: () => null,
      inspect: () => Promise.resolve(null),
      subscribe: () => () => undefined,
    },
    speech: { find: () => null, prepare: () => Promise.resolve(), trouble: () => null, keepOnly: () => undefined },
    prepareAlmanac: (plan) => Promise.resolve({ ok: true, almanac: testAlmanac(plan.venue.timeZone) }),
    log: {
      info: () => undefined,
      warn: (message) => {
        throw new Error(message);
      },
    },
    tagOf: () => "tag",
    dial: null,
  });
}

/** What the house publishes, through its publisher; a screen that joins at the start is given the snapshot. */
export function house(plan: Plan): Contender {
  const stored: { current: Stored } = { current: { revision: 1, plan, overrides: [], announcements: [], programme: [] } };
  return async (machine, say) => {
    const controller = await startStoredController(stored);
    const hear: Parameters<Controller["subscribe"]>[0] = (event) => {
      if ("state" in event) say(valuesOf(event.state));
    };
    hear(controller.snapshot());
    controller.subscribe(hear);
    return { pass: machine.pass, resume: controller.resume, stop: controller.stop };
  };
}
