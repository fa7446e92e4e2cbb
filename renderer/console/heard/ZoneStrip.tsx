/** A zone's day: what it was meant to play, how loud it was, where it was silent, and how loud it is now. */
import type { MinuteHeard, ProofGap, ZoneProof } from "../../../electron/contract/proof.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { useKnown } from "../../link/react.ts";
import type { Day } from "../logic/day.ts";
import { useSpeech } from "../speech.ts";
import {
  fellShort,
  gravest,
  HEIGHT,
  levelPaths,
  loudnessShare,
  LOWEST_DBFS,
  placeOf,
  playlistBands,
  secondsKnown,
  WIDTH,
} from "./strip.ts";

const percent = (share: number): string => `${share * 100}%`;

/** So many gaps are said at once; the rest unfold. */
const SAID = 2;

/** How loud the zone is now: the loudest of its screens. */
function LevelNow({ house, zone }: { house: House; zone: string }) {
  const { say } = useSpeech();
  const { levels } = useKnown();
  const own = house.screens.filter((screen) => screen.zone === zone).flatMap(({ id }) => levels[id] ?? []);
  if (own.length === 0) return <p className="heard__now quiet">{say("heard.now-unknown")}</p>;
  const level = Math.max(...own);
  const text =
    level < LOWEST_DBFS ? say("heard.now-silent") : say("heard.now", { level: String(Math.round(level)).replace("-", "−") });
  return (
    <p className="heard__now">
      <span className="heard__meter" aria-hidden="true">
        <span className="heard__meter-fill" style={{ inlineSize: percent(loudnessShare(level)) }} />
      </span>
      <span>{text}</span>
    </p>
  );
}

function GapLine({ gap, day }: { gap: ProofGap; day: Day }) {
  const { say, exact, duration } = useSpeech();
  const [from, to] = [parseInstant(gap.from), parseInstant(gap.to)];
  return (
    <li className={`heard__gap-text heard__gap-text--${gap.kind}`}>
      {say(`heard.gap-${gap.kind}`, {
        from: exact(from),
        to: to === day.to ? "24:00" : exact(to),
        duration: duration(to - from),
      })}
    </li>
  );
}

function Gaps({ gaps, day }: { gaps: readonly ProofGap[]; day: Day }) {
  const { say } = useSpeech();
  const ordered = gravest(gaps);
  const more = ordered.slice(SAID);
  return (
    <ul className="heard__gaps">
      {ordered.slice(0, SAID).map((gap) => (
        <GapLine key={gap.from} gap={gap} day={day} />
      ))}
      {more.length === 0 ? null : (
        <li>
          <details>
            <summary className="heard__more">{say("heard.more", { count: more.length })}</summary>
            <ul>
              {more.map((gap) => (
                <GapLine key={gap.from} gap={gap} day={day} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </ul>
  );
}

/** How much of what was due was heard, as far as anything can be known. */
function useTotal(proof: ZoneProof, knownFrom: string, day: Day): string {
  const { say, duration, time: clock } = useSpeech();
  const due = secondsKnown(proof);
  if (due > 0) return say("heard.total", { heard: duration(1000 * proof.secondsHeard), due: duration(1000 * due) });
  const known = parseInstant(knownFrom);
  if (known >= day.to) return say("heard.not-known");
  return known <= day.from ? say("heard.nothing-due") : say("heard.nothing-due-since", { time: clock(known) });
}

interface ZoneStripProps {
  readonly house: House;
  readonly name: string;
  readonly proof: ZoneProof;
  readonly minutes: readonly MinuteHeard[];
  /** Where the journal begins. */
  readonly knownFrom: string;
  readonly day: Day;
  /** Where now lies in the day; outside of 0 to 1 on another day. */
  readonly nowShare: number;
}

export function ZoneStrip({ house, name, proof, minutes, knownFrom, day, nowShare }: ZoneStripProps) {
  const { say, playlist } = useSpeech();
  const total = useTotal(proof, knownFrom, day);
  const { body, area, line } = levelPaths(minutes, day);
  const today = nowShare >= 0 && nowShare <= 1;
  return (
    <section className="heard__zone">
      <div className="heard__name">
        <h3 className="timeline__zone">{name}</h3>
        <p className={fellShort(proof) ? "heard__total heard__total--short" : "heard__total"}>{total}</p>
        {today ? <LevelNow house={house} zone={proof.zone} /> : null}
      </div>
      <div className="heard__line" aria-hidden="true">
        {playlistBands(proof.bands).map((band) => {
          const { start, end } = placeOf(band, day);
          const due = band.playlist !== null && band.loud;
          return (
            <span
              key={band.from}
              className={due ? "heard__band heard__band--due" : "heard__band"}
              style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
            >
              <span className="timeline__label">{band.loud ? playlist(band.playlist) : say("heard.muted")}</span>
            </span>
          );
        })}
        <svg className="heard__levels" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <path className="heard__body" d={body} />
          <path className="heard__area" d={area} />
          <path className="heard__mean" d={line} />
        </svg>
        {proof.gaps.map((gap) => {
          const { start, end } = placeOf(gap, day);
          return (
            <span
              key={gap.from}
              className={`heard__gap heard__gap--${gap.kind}`}
              style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }}
            />
          );
        })}
        {today ? <span className="timeline__now" style={{ insetInlineStart: percent(nowShare) }} /> : null}
      </div>
      {proof.gaps.length === 0 ? null : <Gaps gaps={proof.gaps} day={day} />}
    </section>
  );
}
