/** A rehearsal is told at the door already: health is open to all, also on a computer that is no screen here. */
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Health } from "../../electron/contract/report.ts";
import { rateOf } from "../../electron/contract/rehearsal.ts";
import { parseInstant } from "../../electron/contract/words.ts";
import { type ClockFix, turnedFix, venueAt } from "../link/clock.ts";
import { RehearsalBadge } from "../ui/RehearsalBadge.tsx";
import { usePageMarks } from "../ui/rehearsal.ts";
import { useSay } from "./speech.ts";

/** How often the door asks, in milliseconds: another operator may turn the clock meanwhile. */
const ASK_EVERY = 2_000;

interface Told {
  readonly health: Health;
  readonly fix: ClockFix;
}

async function askHealth(): Promise<Told> {
  const health = Health.parse(await (await fetch("/api/health")).json());
  return { health, fix: turnedFix(parseInstant(health.now), rateOf(health.rehearsal), performance.now()) };
}

function Badge({ health, fix }: Told) {
  const { language } = useTranslation().i18n;
  const [now, setNow] = useState(fix.venue);
  useEffect(() => {
    const look = (): void => setNow(venueAt(fix, performance.now()));
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [fix]);
  return <RehearsalBadge rehearsal={health.rehearsal} now={now} timeZone={health.timeZone} language={language} />;
}

export function DoorRehearsal() {
  const say = useSay();
  const { language } = useTranslation().i18n;
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    let stopped = false;
    const ask = (): void => {
      askHealth().then(
        (answer) => {
          if (!stopped) setTold(answer);
        },
        // The door itself says that the controller does not answer, when someone knocks.
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, ASK_EVERY);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  const rehearsing = told !== null && told.health.rehearsal !== null;
  usePageMarks(say("title"), rehearsing, language);
  return rehearsing ? <Badge {...told} /> : null;
}
