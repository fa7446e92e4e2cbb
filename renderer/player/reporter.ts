/** What a player tells the controller, when something of it has changed and as a heartbeat. */
import { HEARTBEAT_SECONDS } from "../../electron/contract/report.ts";
import type { ScreenReport } from "../../electron/contract/report.ts";
import type { Link } from "../link/link.ts";
import { namesOf } from "./outputs/cards.ts";
import type { PlayerStatus } from "./status.ts";
import type { Verdict } from "./watch.ts";

/** What a report is made of. */
export type Findings = Pick<PlayerStatus, "playlist" | "sounds" | "levelDbfs" | "faults"> &
  Pick<Verdict, "running" | "needsGesture"> &
  Pick<ScreenReport, "output">;

/** Makes the reporter of a screen. Call it at each look; it sends what is worth sending. */
export function makeReporter(link: Link, screen: string): (findings: Findings) => void {
  let reportedAt = -Infinity;
  let reported = "";
  return ({ playlist, sounds, levelDbfs, faults, running, needsGesture, output }) => {
    const { revision, status, house } = link.known();
    const essence = JSON.stringify([status, revision, playlist, sounds, faults, output, running, needsGesture]);
    const at = performance.now() / 1000;
    if (essence === reported && at - reportedAt < HEARTBEAT_SECONDS) return;
    reported = essence;
    reportedAt = at;
    link.report({
      screen,
      revision,
      page: "player",
      theme: null,
      playlist,
      sound: { running, needsGesture, levelDbfs, sounds: sounds.slice(0, 16) },
      framesPerSecond: null,
      outputs: output === null || output.cards === null ? null : namesOf(output.cards),
      output,
      // In a rehearsal the venue's clock is meant to be another one.
      clockOffsetMilliseconds: house?.rehearsal === null ? Math.round(Date.now() - link.now()) : 0,
      faults: [...faults],
    });
  };
}
