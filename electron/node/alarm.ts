/**
 * The alarm clock. node-schedule rings for the next change and nothing else: its cron semantics are never used, and
 * whatever it does after a step of the clock (late rings, bursts) is made good by the driver's heartbeat.
 */
import { scheduleJob } from "node-schedule";
import type { Alarm } from "../controller/ports.ts";

export function systemAlarm(): Alarm {
  return {
    once(milliseconds, ring) {
      // Also after cancel: once the clock was set back, node-schedule no longer finds its timer, and it goes off all the same.
      let rung = false;
      const ringOnce = (): void => {
        if (rung) return;
        rung = true;
        ring();
      };
      // node-schedule answers a date in the past with null, and keeps the job it did not give in its list for ever.
      const job = milliseconds >= 1 ? scheduleJob(new Date(Date.now() + Math.ceil(milliseconds)), ringOnce) : null;
      if (job === null) setImmediate(ringOnce);
      return () => {
        rung = true;
        job?.cancel();
      };
    },
    every(milliseconds, ring) {
      const timer = setInterval(ring, milliseconds);
      return () => clearInterval(timer);
    },
  };
}
