/** A rehearsal is told at the door already, wherever this page may listen as a screen does. */
import { useEffect, useState } from "react";
import { type Link, openLink, socketAddress } from "../link/link.ts";
import { NO_MEMORY } from "../link/offline.ts";
import { LinkContext, useKnown, useVenueNow } from "../link/react.ts";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { useSpeech } from "./speech.ts";

/** A page that has been told nothing for so long, in milliseconds, is no screen here: it stops asking. */
const PATIENCE = 5_000;

function Badge() {
  const { house } = useKnown();
  const now = useVenueNow(1_000);
  const { say, language } = useSpeech();
  if (house === null) return null;
  return (
    <RehearsalBadge
      rehearsal={house.rehearsal}
      now={now}
      timeZone={house.venue.timeZone}
      language={language}
      label={say("rehearsal")}
    />
  );
}

export function DoorRehearsal() {
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    const opened = openLink({
      address: socketAddress(location),
      observed: false,
      memory: NO_MEMORY,
      // The house's own link looks after newer pages.
      outdated: () => undefined,
    });
    setLink(opened);
    const timer = setTimeout(() => {
      if (opened.known().house === null) opened.stop();
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      opened.stop();
    };
  }, []);
  return link === null ? null : (
    <LinkContext value={link}>
      <Badge />
    </LinkContext>
  );
}
