/** A calendar to take over: choose a file, look at what would change, tick, take over. */
import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type CalendarPreview, LARGEST_CALENDAR } from "../../../electron/contract/calendar.ts";
import { withChanges } from "../../../electron/domain/calendar/merge.ts";
import { useDesk } from "../desk.ts";
import { mayWritePlan, previewCalendar, readPlan, textOf, writePlan } from "./calls.ts";
import { FileDrop } from "./FileDrop.tsx";
import { PreviewList, realChanges } from "./PreviewList.tsx";
import { useCalendarSay } from "./say.ts";

interface Chosen {
  readonly name: string;
  readonly ics: string;
}

export function ImportPart({ onDone, onComparing }: { onDone: () => void; onComparing: (comparing: boolean) => void }) {
  const { tell, reachable } = useDesk();
  const { say, language } = useCalendarSay();
  const [reading, setReading] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<CalendarPreview | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [allowed, setAllowed] = useState<boolean | null>(null);
  /** Counts the questions: an answer to an older one is no longer wanted. */
  const asked = useRef(0);

  useEffect(() => {
    let stopped = false;
    void mayWritePlan().then((may) => {
      if (!stopped) setAllowed(may);
    });
    return () => {
      stopped = true;
    };
  }, []);

  async function compare(file: Chosen, why: string | null): Promise<void> {
    asked.current += 1;
    const question = asked.current;
    setReading(file.name);
    const answer = await previewCalendar(file.ics, language);
    if (question !== asked.current) return;
    setReading(null);
    if (answer.kind === "ok") {
      setPreview(answer.value);
      setTrouble(why);
      return;
    }
    setPreview(null);
    setTrouble(answer.kind === "refused" ? answer.sentence : say("gone"));
  }

  async function choose(file: File): Promise<void> {
    setTrouble(null);
    setPreview(null);
    setLeft(new Set());
    if (file.size > LARGEST_CALENDAR) {
      setTrouble(say("too-large"));
      return;
    }
    const next = { name: file.name, ics: await textOf(file) };
    setChosen(next);
    await compare(next, null);
  }

  const comparing = preview !== null;
  useEffect(() => {
    onComparing(comparing);
    return () => onComparing(false);
  }, [comparing, onComparing]);

  // Reasons come in the language that is read: another language asks again.
  const shownIn = useRef(language);
  const askAgain = useEffectEvent(() => {
    if (chosen !== null && preview !== null) void compare(chosen, null);
  });
  useEffect(() => {
    if (shownIn.current === language) return;
    shownIn.current = language;
    askAgain();
  }, [language]);

  const wanted = preview === null ? [] : realChanges(preview).filter(({ uid }) => !left.has(uid));

  async function apply(file: Chosen, seen: CalendarPreview): Promise<void> {
    setBusy(true);
    const before = await readPlan();
    const after =
      before.kind !== "ok"
        ? before
        : before.tag === seen.tag
          ? await writePlan(withChanges(before.value, wanted), seen.tag)
          : { kind: "conflict" as const };
    setBusy(false);
    if (after.kind === "conflict") return compare(file, say("conflict"));
    if (after.kind !== "ok" || before.kind !== "ok") {
      setTrouble(after.kind === "refused" ? after.sentence : say("gone"));
      return;
    }
    const { value: plan } = before;
    const { tag } = after;
    const undo = async (): Promise<void> => {
      const restored = await writePlan(plan, tag);
      if (restored.kind === "ok") tell((speech) => speech.say("done.restored"), null);
      else
        tell(
          () => (restored.kind === "refused" ? restored.sentence : say(restored.kind === "gone" ? "gone" : "not-restored")),
          null,
        );
    };
    tell(
      () => say("done", { count: wanted.length, file: file.name }),
      () => void undo(),
    );
    onDone();
  }

  return (
    <section className="exchange__part" aria-labelledby="calendar-import">
      <h3 id="calendar-import">{say("import-title")}</h3>
      <p className="quiet">{say("import-lead")}</p>
      <FileDrop disabled={!reachable || busy} chosen={chosen?.name ?? null} onFile={(file) => void choose(file)} />
      <p className="trouble" role="alert">
        {trouble}
      </p>
      <p role="status" className={reading === null ? "exchange__silent" : "quiet"}>
        {reading === null ? "" : say("reading", { file: reading })}
      </p>
      {preview === null ? null : (
        <PreviewList
          preview={preview}
          left={left}
          onTake={(uid, taken) =>
            setLeft((held) => {
              const next = new Set(held);
              if (taken) next.delete(uid);
              else next.add(uid);
              return next;
            })
          }
        />
      )}
      {preview === null || chosen === null || realChanges(preview).length === 0 ? null : (
        <div className="sheet__foot">
          {allowed === false ? <p className="trouble">{say("technician")}</p> : null}
          <Button
            variant="filled"
            size="lg"
            fullWidth
            disabled={!reachable || allowed === false || wanted.length === 0}
            aria-busy={busy}
            onClick={() => void (busy ? null : apply(chosen, preview))}
          >
            {busy ? say("applying") : wanted.length === 0 ? say("apply-none") : say("apply", { count: wanted.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
