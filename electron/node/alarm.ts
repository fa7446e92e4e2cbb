/**
 * The alarm clock. node-schedule rings for the next change and nothing else: its cron semantics are never used, and
 * whatever it does after a step of the clock (late rings, bursts) is made good by the driver's heartbeat.
 */
import { scheduleJob } from "node-schedule";
import type { Alarm } from "../controller/ports.ts";

export function systemAlarm(): Alarm {
  return {
    once(milliseconds, ring) {
      let rung = false;
      const ringOnce = (): void => {
        if (rung) return;
        rung = true;
        ring();
      };
      // A date in the past is answered with null rather than a job: then it is due now.
      const job = scheduleJob(new Date(Date.now() + milliseconds), ringOnce);
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
