/** Tells the controller what this screen shows: regularly, and at once when it wears or could wear another theme. */
import { useEffect, useRef } from "react";
import { type Fault, HEARTBEAT_SECONDS, type ScreenReport } from "../../electron/contract/report.ts";
import type { Link } from "../link/link.ts";

interface Observed {
  readonly screen: string;
  readonly revision: number;
  readonly theme: string | null;
  /** Ids of the themes that could be put on within a frame. */
  readonly ready: readonly string[];
  readonly framesPerSecond: number | null;
  /** This machine's clock and the venue's, in milliseconds since 1970. */
  readonly machineNow: number;
  readonly venueNow: number;
  /** In a rehearsal the venue lives on another clock on purpose, so nothing is said about this machine's. */
  readonly rehearsing: boolean;
  readonly faults: readonly Fault[];
}

/** The report of a kiosk page. */
export function reportOf(observed: Observed): ScreenReport {
  return {
    screen: observed.screen,
    revision: observed.revision,
    page: "kiosk",
    theme: observed.theme,
    ready: observed.ready.slice(0, 64),
    playlist: null,
    sound: null,
    framesPerSecond: observed.framesPerSecond === null ? null : Math.min(1_000, Math.round(observed.framesPerSecond * 10) / 10),
    outputs: null,
    output: null,
    clockOffsetMilliseconds: observed.rehearsing ? 0 : Math.round(observed.machineNow - observed.venueNow),
    faults: observed.faults.slice(0, 20),
  };
}

/** A picture of a theme that this screen could not fetch. */
export function missingPicture(address: string): Fault {
  return {
    code: "picture-missing",
    message: `The picture ${address} cannot be fetched; the theme is shown without it.`.slice(0, 500),
  };
}

/** This screen could not start while the controller is away. */
export function needsController(sentence: string): Fault {
  return { code: "needs-controller-to-start", message: sentence.slice(0, 500) };
}

/** Sends `observe()` each heartbeat and after each change of `essence` or of the connection. */
export function useReports(link: Link, online: boolean, essence: string, observe: () => ScreenReport): void {
  const latest = useRef(observe);
  useEffect(() => {
    latest.current = observe;
  });
  useEffect(() => {
    if (!online) return undefined;
    const send = (): void => link.report(latest.current());
    send();
    const timer = setInterval(send, HEARTBEAT_SECONDS * 1_000);
    return () => clearInterval(timer);
  }, [link, online, essence]);
}
