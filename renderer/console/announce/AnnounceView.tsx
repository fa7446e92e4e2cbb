/** Announcing: what lies ready in one tap, one of your own, and beside them what is heard, what waits and what was. */
import { useEffect, useState } from "react";
import type { AnnouncementRequest, AnnouncementStatus, PlannedAnnouncement } from "../../../electron/contract/announcement.ts";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import { type Instant, parseInstant } from "../../../electron/contract/words.ts";
import { useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { mutes } from "../logic/overrides.ts";
import { dayBounds, localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";
import { useAnnouncements } from "./announcements.ts";
import { closingDoubt } from "./closing.ts";
import { ClosingQuestion, type Question } from "./ClosingQuestion.tsx";
import { Composer } from "./Composer.tsx";
import { type Draft, draftOf, emptyDraft, requestOf } from "./draft.ts";
import { deafOf, silentZones, useHearing } from "./hearing.ts";
import { keepDraft, keptDraft } from "./kept-draft.ts";
import { DayLists, PlayingList } from "./Lists.tsx";
import { listsAt } from "./lists.ts";
import { ReadyMade } from "./ReadyMade.tsx";
import { useZoneNames } from "./zone-names.ts";

type Named = Pick<AnnouncementStatus, "id" | "name">;

export function AnnounceView({ house, state, now }: { house: House; state: VenueState; now: Instant }) {
  const desk = useDesk();
  const link = useLink();
  const { say, moment } = useSpeech();
  const named = useZoneNames(house.zones);
  const { timeZone, locale } = house.venue;
  const { list, templates } = useAnnouncements(timeZone);
  const hearing = useHearing(null, null);
  const [draft, setDraft] = useState<Draft>(() => keptDraft(sessionStorage) ?? emptyDraft(house.sounds));
  /** Counts the drafts that were begun: each has its own form. */
  const [turn, setTurn] = useState(0);
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => keepDraft(sessionStorage, draft, emptyDraft(house.sounds)), [draft, house.sounds]);
  const begin = (next: Draft): void => {
    setDraft(next);
    setTurn((count) => count + 1);
  };
  const muted = mutes(desk.overrides ?? [], now).flatMap(({ until }) => (until === null ? [] : [parseInstant(until)]));
  const silent = silentZones(
    deafOf(
      hearing,
      house.zones.map(({ id }) => id),
    ),
  );

  const restore = async ({ id }: Named): Promise<void> => {
    const done = await desk.ask(async (client) => {
      await client.api.announcements.restore({ id });
      return true;
    });
    if (done !== null) desk.tell((speech) => speech.say("done.restored"), null);
  };

  const cancel = async (one: AnnouncementStatus): Promise<void> => {
    const begun = parseInstant(one.startsAt) <= link.now();
    const done = await desk.ask(async (client) => {
      await client.api.announcements.cancel({ id: one.id });
      return true;
    });
    if (done === null) return;
    // What was heard of one is heard: only one that had not begun can be brought back.
    desk.tell(
      (speech) => speech.say("announce.cancelled", { name: speech.name(one.name) }),
      begun ? null : () => void restore(one),
    );
  };

  const announce = async (request: AnnouncementRequest): Promise<boolean> => {
    const made = await desk.ask((client) => client.api.announcements.create(request));
    if (made === null) return false;
    const starts = parseInstant(made.startsAt);
    const later = request.at !== undefined;
    const deaf = later || made.parts.length === 0 ? [] : made.zones.filter((zone) => silent.includes(zone));
    desk.tell(
      (speech) =>
        speech.say(later ? "announce.made-later" : deaf.length > 0 ? "announce.made-deaf" : "announce.made", {
          name: speech.name(made.name),
          time: speech.exactMoment(starts, link.now()),
          zones: deaf.length === house.zones.length ? speech.say("sheet.venue") : deaf.map(speech.zone).join(", "),
        }),
      () => void cancel(made),
    );
    return true;
  };

  /** Announces it, once nothing speaks against saying that the venue closes or somebody says to do it all the same. */
  const announceSurely = async (template: PlannedAnnouncement | null, request: AnnouncementRequest): Promise<boolean> => {
    const due = request.at === undefined ? link.now() : parseInstant(request.at);
    const doubt = closingDoubt(template, due, state.opening);
    if (template !== null && doubt !== null) {
      const sure = await new Promise<boolean>((answer) => setQuestion({ doubt, name: template.name, answer }));
      setQuestion(null);
      if (!sure) return false;
    }
    return announce(request);
  };

  const { playing, ...others } = listsAt(list ?? [], now, dayBounds(timeZone, localDate(timeZone, now)).to);
  const shared = {
    zones: house.zones,
    now,
    onCancel: (one: AnnouncementStatus) => void cancel(one),
    onRestore: (one: AnnouncementStatus) => void restore(one),
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
          silent={muted.length > 0 || silent.length === 0 ? null : named(silent)}
          onAnnounce={(template) => void announceSurely(template, { template: template.id, values: {} })}
          onOpen={(template) => begin(draftOf(template, locale.split("-")[0] ?? locale))}
        />
        <PlayingList playing={playing} shared={shared} />
        <Composer
          key={turn}
          house={house}
          state={state}
          now={now}
          draft={draft}
          unspoken={templates?.unspoken ?? null}
          onChange={setDraft}
          onAnnounce={(written) => announceSurely(written.template, requestOf(written, link.now(), timeZone))}
        />
        <DayLists {...others} shared={shared} />
      </div>
      <ClosingQuestion question={question} now={now} />
    </>
  );
}
