/**
 * The alarm clock. node-schedule rings for the next change and nothing else: its cron semantics are never used, and
 * whatever it does after a step of the clock (late rings, bursts) is made good by the driver's heartbeat.
 */
import { Job } from "node-schedule";
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
      const job = new Job(ringOnce);
      // A date in the past, or one that passed meanwhile, is refused and the job kept in a list for ever: then it is due now.
      if (!job.schedule(new Date(Date.now() + Math.ceil(milliseconds)))) {
        job.cancel();
        setImmediate(ringOnce);
      }
      return () => {
        rung = true;
        job.cancel();
      };
    },
    every(milliseconds, ring) {
      const timer = setInterval(ring, milliseconds);
      return () => clearInterval(timer);
    },
  };
}
