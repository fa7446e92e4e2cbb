/** What a screen says of itself to the staff, and what they may do here. */
import { useEffect, useState } from "react";
import type { Fault } from "../../../electron/contract/report.ts";
import type { House } from "../../../electron/contract/state.ts";
import { inLanguage } from "../../../electron/contract/words.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { timeText } from "../format.ts";
import type { HouseScreen } from "../screen.ts";
import type { Language } from "../words.ts";
import { faultText } from "./fault-text.ts";
import { Sheet } from "./Sheet.tsx";
import { say } from "./words.ts";

const IDLE_SECONDS = 60;

/** From here on an offset is worth seconds, in milliseconds. */
const CLOCK_IS_OFF = 2_000;

/** Milliseconds between two looks at what is wrong. */
const LOOK = 5_000;

/** As many letters of a build as people compare. */
const BUILD_LETTERS = 8;

interface Props {
  readonly house: House;
  readonly screen: HouseScreen;
  readonly language: Language;
  /** When the controller came or went last, by the venue's clock. */
  readonly since: number;
  readonly close: () => void;
}

/** What the controller finds wrong with this screen; null while it is not known. */
function useFaults(screen: string): readonly Fault[] | null {
  const link = useLink();
  const { status } = useKnown();
  const [faults, setFaults] = useState<readonly Fault[] | null>(null);
  useEffect(() => {
    if (status !== "online") {
      setFaults(null);
      return undefined;
    }
    let stopped = false;
    const look = async (): Promise<void> => {
      try {
        const { screens } = await link.client().api.screens();
        if (!stopped) setFaults(screens.find(({ id }) => id === screen)?.faults ?? []);
      } catch {
        // The controller went away just now: what was wrong then is not known any more.
        if (!stopped) setFaults(null);
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [link, status, screen]);
  return faults;
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  return full;
}

function toggleFullScreen(full: boolean): void {
  (full ? document.exitFullscreen() : document.documentElement.requestFullscreen({ navigationUI: "hide" })).catch(reportError);
}

export function StaffPanel({ house, screen, language, since, close }: Props) {
  const link = useLink();
  const { status } = useKnown();
  const faults = useFaults(screen.id);
  const full = useFullScreen();
  const zone = house.zones.find(({ id }) => id === screen.zone)?.name ?? screen.zone;
  // Measured once, as the panel opens: a number that trembles says no more.
  const [offset] = useState(() => Math.round(Date.now() - link.now()));
  const clock =
    house.rehearsal !== null
      ? say(language, "clockRehearsal")
      : Math.abs(offset) < CLOCK_IS_OFF
        ? say(language, "clockRight", { n: Math.abs(offset) })
        : say(language, "clockOff", { n: Math.round(offset / 1000) });
  const build: unknown = import.meta.env["VITE_BUILD"];
  const rows: readonly (readonly [string, string])[] = [
    [say(language, "name"), screen.id],
    [say(language, "zone"), inLanguage(zone, language, house.venue.locale)],
    [
      say(language, "link"),
      say(language, status === "online" ? "online" : "offline", { time: timeText(since, house.venue.timeZone, language) }),
    ],
    [say(language, "clock"), clock],
    [say(language, "build"), typeof build === "string" ? build.slice(0, BUILD_LETTERS) : "—"],
  ];
  return (
    <Sheet title={say(language, "title")} language={language} idleSeconds={IDLE_SECONDS} close={close}>
      <dl className="door-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div data-trouble={faults !== null && faults.length > 0}>
          <dt>{say(language, "faults")}</dt>
          <dd>
            {faults === null && say(language, "unknownFaults")}
            {faults !== null && faults.length === 0 && say(language, "noFaults")}
            {faults
              ?.map((fault) => faultText(fault, house, language))
              .map((said) => (
                <p key={said.text} lang={said.language} dir={said.language === "ar" ? "rtl" : "ltr"}>
                  {said.text}
                </p>
              ))}
          </dd>
        </div>
      </dl>
      <div className="door-moves">
        <button type="button" onClick={() => location.reload()}>
          {say(language, "reload")}
        </button>
        <button type="button" onClick={() => location.assign("/?choose")}>
          {say(language, "choose")}
        </button>
        <button type="button" onClick={() => toggleFullScreen(full)}>
          {say(language, full ? "fullOff" : "fullOn")}
        </button>
        <button type="button" className="door-main" onClick={close}>
          {say(language, "close")}
        </button>
      </div>
    </Sheet>
  );
}
