/** The day's announcements: what is heard now, what waits, and what became of the others. */
import type { AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import { useSpeech } from "../speech.ts";
import type { Lists } from "./lists.ts";
import { Live, type OneProps, Over } from "./One.tsx";

type Shared = Omit<OneProps, "one">;

/** What is heard now: where there is little room, above all else while there is any. */
export function PlayingList({ playing, shared }: { playing: Lists["playing"]; shared: Shared }) {
  const { say } = useSpeech();
  return (
    <section className={`announce-now${playing.length === 0 ? " announce-now--none" : ""}`} aria-labelledby="announce-playing">
      <h2 id="announce-playing">{say("announce.playing")}</h2>
      {playing.length === 0 ? <p className="quiet">{say("announce.playing-none")}</p> : null}
      <ul aria-live="polite">
        {playing.map((one) => (
          <Live key={one.id} one={one} {...shared} />
        ))}
      </ul>
    </section>
  );
}

export function DayLists({ soon, later, over, shared }: Omit<Lists, "playing"> & { shared: Shared }) {
  const { say } = useSpeech();
  const row = (one: AnnouncementStatus) =>
    one.state === "cancelled" ? <Over key={one.id} one={one} {...shared} /> : <Live key={one.id} one={one} {...shared} />;
  return (
    <div className="announce-lists">
      <section aria-labelledby="announce-waiting">
        <h2 id="announce-waiting">{say("announce.waiting")}</h2>
        {soon.length === 0 ? <p className="quiet">{say("announce.waiting-none")}</p> : null}
        <ul>{soon.map(row)}</ul>
        {later.length === 0 ? null : (
          <details className="announce-later">
            <summary>{say("announce.later", { count: later.length })}</summary>
            <ul>{later.map(row)}</ul>
          </details>
        )}
      </section>
      <section aria-labelledby="announce-today">
        <h2 id="announce-today">{say("announce.today")}</h2>
        {over.length === 0 ? <p className="quiet">{say("announce.today-none")}</p> : null}
        <ul>
          {over.map((one) => (
            <Over key={one.id} one={one} {...shared} />
          ))}
        </ul>
      </section>
    </div>
  );
}
