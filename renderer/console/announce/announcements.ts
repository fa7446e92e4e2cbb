/** The day's announcements and what can be announced, as the controller tells them: read again at every change. */
import { useEffect, useState } from "react";
import type { AnnouncementStatus, AnnouncementTemplates } from "../../../electron/contract/announcement.ts";
import { formatInstant } from "../../../electron/contract/words.ts";
import { useKnown, useLink } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { dayBounds, localDate } from "../logic/venue-time.ts";
import { useSpeech } from "../speech.ts";

/** What a zone's volume does to an announcement is told with its changes; the clock of this reading only bounds its age. */
const READ_AGAIN = 30_000;

const AHEAD = 72 * 3_600_000;

export interface Announcements {
  /** Of today, and what is to come; null before the first answer. */
  readonly list: readonly AnnouncementStatus[] | null;
  readonly templates: AnnouncementTemplates | null;
}

export function useAnnouncements(timeZone: string): Announcements {
  const { ask, reachable } = useDesk();
  const { language } = useSpeech();
  const { revision, announcements, state } = useKnown();
  const link = useLink();
  const [list, setList] = useState<Announcements["list"]>(null);
  const [templates, setTemplates] = useState<Announcements["templates"]>(null);

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    const read = async (): Promise<void> => {
      const now = link.now();
      const from = formatInstant(dayBounds(timeZone, localDate(timeZone, now)).from);
      const to = formatInstant(Math.round(now) + AHEAD);
      const found = await ask((client) => client.api.announcements.list({ from, to, language }));
      if (!stopped && found !== null) setList(found.announcements);
    };
    void read();
    const timer = setInterval(() => void read(), READ_AGAIN);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [ask, link, reachable, timeZone, language, announcements, state]);

  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void ask((client) => client.api.announcements.templates({ language })).then((found) => {
      if (!stopped && found !== null) setTemplates(found);
    });
    return () => {
      stopped = true;
    };
  }, [ask, reachable, language, revision]);

  return { list, templates };
}
