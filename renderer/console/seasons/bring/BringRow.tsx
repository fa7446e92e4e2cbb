/** A theme on its way in: how far it is, what is to be decided, or why it is not taken. */
import { useDesk } from "../../desk.ts";
import { IncomingRow } from "../../IncomingRow.tsx";
import { type Speech, useSpeech } from "../../speech.ts";
import { ProblemList } from "../gallery/ThemeProblems.tsx";
import { refusalText } from "../refusal-text.ts";
import type { Item, Phase } from "./bring-list.ts";
import { PlaceForm } from "./PlaceForm.tsx";
import type { Bringing } from "./use-bringing.ts";

function stateText(phase: Phase, { say, language }: Speech): string {
  switch (phase.kind) {
    case "waiting":
      return say("seasons.bring.waiting");
    case "sending":
      if (phase.part >= 1) return say("seasons.bring.looking");
      return say("seasons.bring.sending", { percent: new Intl.NumberFormat(language).format(Math.floor(phase.part * 100)) });
    case "exists":
      return say("seasons.bring.asks");
    case "refused":
      return say("seasons.bring.refused");
    default:
      return phase satisfies never;
  }
}

function Reason({ phase }: { phase: Extract<Phase, { kind: "refused" }> }) {
  const speech = useSpeech();
  const { why } = phase;
  if (why.kind === "too-large") return <p className="incoming__reason">{speech.say("seasons.bring.too-large")}</p>;
  if (why.kind === "refused" && why.issues.length > 0) return <ProblemList problems={why.issues} />;
  return <p className="incoming__reason">{refusalText(why, speech)}</p>;
}

interface BringRowProps {
  readonly item: Item;
  readonly taken: ReadonlySet<string>;
  readonly bringing: Bringing;
}

export function BringRow({ item, taken, bringing }: BringRowProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const { phase, file } = item;
  const { name } = file;
  const settled = phase.kind === "refused" || phase.kind === "exists";
  const leave = {
    words: say(phase.kind === "exists" ? "cancel" : "seasons.bring.dismiss"),
    label: say("seasons.bring.dismiss-one", { name }),
    act: () => bringing.dismiss(item),
  };
  return (
    <IncomingRow
      name={name}
      state={stateText(phase, speech)}
      refused={phase.kind === "refused"}
      percent={phase.kind === "sending" ? Math.floor(phase.part * 100) : null}
      leave={settled ? leave : null}
    >
      {phase.kind === "refused" ? (
        <div role="alert">
          <Reason phase={phase} />
        </div>
      ) : null}
      {phase.kind === "exists" ? (
        <PlaceForm id={phase.id} taken={taken} disabled={!reachable} onPlace={(placing) => bringing.place(item, placing)} />
      ) : null}
    </IncomingRow>
  );
}
