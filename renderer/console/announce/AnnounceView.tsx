/** Announcing: what lies ready in one tap, one of your own, and beside them what is heard, what waits and what was. */
import { useState } from "react";
import type { AnnouncementRequest, AnnouncementStatus } from "../../../electron/contract/announcement.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { mutes } from "../logic/overrides.ts";
import { dayBounds, localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { useAnnouncements } from "./announcements.ts";
import { Composer } from "./Composer.tsx";
import { type Draft, draftOf, emptyDraft, requestOf } from "./draft.ts";
import { Lists } from "./Lists.tsx";
import { ReadyMade } from "./ReadyMade.tsx";

export function AnnounceView({ house, state, now }: { house: House; state: VenueState; now: Instant }) {
  const desk = useDesk();
  const link = useLink();
  const { say, moment } = useSpeech();
  const { timeZone, locale } = house.venue;
  const { list, templates } = useAnnouncements(timeZone);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(house.sounds));
  /** Counts the drafts that were begun: each has its own form. */
  const [turn, setTurn] = useState(0);
  const begin = (next: Draft): void => {
    setDraft(next);
    setTurn((count) => count + 1);
  };
  const muted = mutes(desk.overrides ?? [], now).flatMap(({ until }) => (until === null ? [] : [parseInstant(until)]));

  const cancel = async ({ id, name }: Pick<AnnouncementStatus, "id" | "name">): Promise<void> => {
    const done = await desk.ask(async (client) => {
      await client.api.announcements.cancel({ id });
      return true;
    });
    if (done !== null) desk.tell((speech) => speech.say("announce.cancelled", { name: speech.name(name) }), null);
  };

  const announce = async (request: AnnouncementRequest): Promise<boolean> => {
    const made = await desk.ask((client) => client.api.announcements.create(request));
    if (made === null) return false;
    const starts = parseInstant(made.startsAt);
    const later = request.at !== undefined;
    desk.tell(
      (speech) =>
        speech.say(later ? "announce.made-later" : "announce.made", {
          name: speech.name(made.name),
          time: speech.moment(starts, link.now()),
        }),
      () => void cancel(made),
    );
    return true;
  };

  return (
    <>
      {muted.length === 0 ? null : (
        <p className="announce__muted" role="status">
          {say("announce.muted", { time: moment(Math.max(...muted), now) })}
        </p>
      )}
      <div className="announce">
        <ReadyMade
          templates={templates?.templates ?? []}
          opened={draft.template?.id ?? null}
          onAnnounce={({ id }) => void announce({ template: id, values: {} })}
          onOpen={(template) => begin(draftOf(template, locale.split("-")[0] ?? locale))}
        />
        <Composer
          key={turn}
          house={house}
          state={state}
          now={now}
          draft={draft}
          unspoken={templates?.unspoken ?? null}
          onChange={setDraft}
          onAnnounce={(written) => announce(requestOf(written, link.now(), timeZone))}
        />
        <Lists
          announcements={list ?? []}
          zones={house.zones}
          now={now}
          endOfDay={dayBounds(timeZone, localDate(timeZone, now)).to}
          onCancel={(one) => void cancel(one)}
        />
      </div>
    </>
  );
}
