/** An own sound is given to a playlist: no editor of playlists, only one more part of one. */
import { Button, NativeSelect } from "@mantine/core";
import { type SubmitEvent, useEffect, useState } from "react";
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import type { Plan } from "../../../electron/contract/plan.ts";
import { mayWritePlan, readPlan, writePlan } from "../calendar/calls.ts";
import { type Sentence, useDesk } from "../desk.ts";
import { useSpeech } from "../speech.ts";
import { playedIn, plays, takenBack } from "./play-in.ts";

type Edit = (plan: Plan) => Plan | null;

const conflict: Sentence = ({ say }) => say("sounds.play-conflict");
const gone: Sentence = ({ say }) => say("error.gone");

/** Others change the plan, too: a save that lost the race is tried again on what they made of it. */
const TRIES = 3;

async function save(edit: Edit): Promise<{ readonly before: Plan; readonly after: Plan } | Sentence> {
  for (let count = 1; ; count += 1) {
    const read = await readPlan();
    if (read.kind === "refused") return () => read.sentence;
    if (read.kind !== "ok") return gone;
    const edited = edit(read.value);
    if (edited === null) return conflict;
    const written = await writePlan(edited, read.tag);
    if (written.kind === "ok") return { before: read.value, after: written.value };
    if (written.kind === "refused") return () => written.sentence;
    if (written.kind === "gone") return gone;
    if (count === TRIES) return conflict;
  }
}

interface PlayInProps {
  readonly sound: CatalogueSound;
  readonly part: "track" | "one-shot";
  readonly onClose: () => void;
}

export function PlayIn({ sound, part, onClose }: PlayInProps) {
  const speech = useSpeech();
  const { say, name } = speech;
  const { tell, reachable } = useDesk();
  const [may, setMay] = useState<boolean | null>(null);
  const [plan, setPlan] = useState<Plan | null>(null);
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Sentence | null>(null);

  useEffect(() => {
    let stopped = false;
    void Promise.all([mayWritePlan(), readPlan()]).then(([right, read]) => {
      if (stopped) return;
      setMay(right);
      if (read.kind === "ok") setPlan(read.value);
      else setTrouble(() => gone);
    });
    return () => {
      stopped = true;
    };
  }, []);

  const free = plan?.playlists.filter((playlist) => !plays(playlist, sound.id)) ?? [];
  const playlist = free.find(({ id }) => id === chosen) ?? free[0];

  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (playlist === undefined) return;
    setBusy(true);
    const saved = await save((now) => playedIn(now, playlist.id, sound.id, part));
    setBusy(false);
    if (typeof saved === "function") {
      setTrouble(() => saved);
      return;
    }
    const undo = async (): Promise<void> => {
      const restored = await save((now) => takenBack(now, saved.before, saved.after, playlist.id));
      tell(typeof restored === "function" ? restored : (speaker) => speaker.say("done.restored"), null);
    };
    tell(
      (speaker) => speaker.say("sounds.play-added", { title: speaker.name(sound.title), playlist: speaker.name(playlist.name) }),
      () => void undo(),
    );
    onClose();
  };

  return (
    <form
      className="sounds-panel"
      aria-label={say("sounds.play-in-one", { title: name(sound.title) })}
      onSubmit={(event) => void add(event)}
    >
      {may === false ? (
        <p className="sounds-panel__wide quiet">{say("sounds.play-technician")}</p>
      ) : plan !== null && free.length === 0 ? (
        <p className="sounds-panel__wide quiet">{say("sounds.play-none")}</p>
      ) : (
        <NativeSelect
          className="sounds-panel__wide"
          label={say("sounds.play-playlist")}
          description={say(part === "track" ? "sounds.play-track" : "sounds.play-shot")}
          data={free.map((one) => ({ value: one.id, label: name(one.name) }))}
          value={playlist?.id ?? ""}
          disabled={busy || plan === null}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <p className="sounds-panel__trouble" role="alert">
        {trouble?.(speech)}
      </p>
      <div className="sounds-panel__end">
        <Button size="sm" onClick={onClose}>
          {say("cancel")}
        </Button>
        {may === false || (plan !== null && free.length === 0) ? null : (
          <Button
            size="sm"
            type="submit"
            variant="filled"
            disabled={busy || !reachable || playlist === undefined || may === null}
          >
            {say("sounds.play-add")}
          </Button>
        )}
      </div>
    </form>
  );
}
