/** One screen as it is: what it wears, what is heard of it, its clock, and in words where that differs. */
import type { ScreenStatus, SoundReport } from "../../electron/contract/report.ts";
import type { ZoneState } from "../../electron/contract/state.ts";
import type { Instant } from "../../electron/contract/words.ts";
import { LevelBar } from "./LevelBar.tsx";
import type { Arrivals } from "./logic/arrivals.ts";
import { clockOffset, levelIsStale, screenDifferences, SILENCE_DBFS, unheard } from "./logic/differences.ts";
import { differenceText, offsetText } from "./logic/sentences.ts";
import { useSpeech } from "./speech.ts";
import { useWallNow } from "./wall-now.ts";

function LevelMeter({ screen, sound, stale }: { screen: string; sound: SoundReport; stale: boolean }) {
  const { say } = useSpeech();
  const silent = sound.levelDbfs < SILENCE_DBFS;
  const level = `${sound.levelDbfs < 0 ? "−" : ""}${Math.abs(Math.round(sound.levelDbfs))}`;
  const text = stale ? say("screen.fading") : silent ? say("screen.silence") : say("screen.level", { level });
  return (
    <span className={stale ? "level level--stale" : "level"}>
      <LevelBar screen={screen} levelDbfs={sound.levelDbfs} text={text} className="screen__level" />
      <span aria-hidden="true">{text}</span>
    </span>
  );
}

interface ScreenLineProps {
  readonly screen: ScreenStatus;
  readonly zone: ZoneState;
  readonly now: Instant;
  /** The venue's seconds for each real one. */
  readonly speed: number;
  readonly arrivals: Arrivals;
}

export function ScreenLine({ screen, zone, now, speed, arrivals }: ScreenLineProps) {
  const speech = useSpeech();
  const { say } = speech;
  const wall = useWallNow();
  const look = { now, speed, wall, arrivals };
  const differences = screenDifferences(screen, zone, look);
  const offset = clockOffset(screen);
  const kiosk = screen.observed.find((report) => report.page === "kiosk");
  const sounding = screen.observed.find((report) => report.sound !== null) ?? null;
  const sound = sounding?.sound ?? null;
  const sounds =
    sound === null
      ? null
      : sound.sounds.length === 0 || (sounding !== null && unheard(sounding) !== null)
        ? say("screen.plays-nothing")
        : say("screen.plays", { sounds: sound.sounds.map(speech.sound).join(", ") });
  const facts = [
    kiosk === undefined ? null : say("screen.wears", { theme: speech.theme(kiosk.theme) }),
    sounds,
    offset === null ? null : say("screen.offset", { offset: offsetText(offset) }),
    typeof kiosk?.framesPerSecond === "number" ? say("screen.frames", { frames: Math.round(kiosk.framesPerSecond) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className={differences.length === 0 ? "screen" : "screen screen--differs"}>
      <p className="screen__line">
        <span className="screen__name">{screen.id}</span>
        <span className={screen.online ? "lamp lamp--on" : "lamp"}>
          {say(screen.online ? "screen.online" : "screen.offline")}
        </span>
        {sound === null ? null : <LevelMeter screen={screen.id} sound={sound} stale={levelIsStale(screen, zone, look)} />}
      </p>
      {facts.length === 0 ? null : <p className="screen__facts">{facts.join(" · ")}</p>}
      {differences.map((difference) => (
        <p key={JSON.stringify(difference)} className="screen__difference">
          {differenceText(difference, speech, wall)}
        </p>
      ))}
    </div>
  );
}
