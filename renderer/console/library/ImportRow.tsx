/** One file on its way in: how far it is, why it is not taken, or what is still to be said about it. */
import type { CatalogueSound } from "../../../electron/contract/recording.ts";
import { IncomingRow } from "../IncomingRow.tsx";
import { type Speech, useSpeech } from "../speech.ts";
import type { Item, Phase } from "./import-list.ts";
import { useImports } from "./imports.ts";
import { KeepForm } from "./KeepForm.tsx";
import type { Listening } from "./listening.ts";

const percentOf = (part: number): number => Math.floor(100 * part);

function stateText(phase: Phase, { say }: Speech): string {
  switch (phase.kind) {
    case "sending":
    case "decoding":
    case "transcoding":
      return say(`sounds.state.${phase.kind}`, { percent: percentOf(phase.part) });
    case "waiting":
    case "looking":
    case "measuring":
    case "ready":
    case "refused":
      return say(`sounds.state.${phase.kind}`);
    default:
      return phase satisfies never;
  }
}

/** How much of the whole way is done: sending and decoding take most of it. */
function percentDone(phase: Phase): number | null {
  switch (phase.kind) {
    case "waiting":
      return 0;
    case "sending":
      return percentOf(0.5 * phase.part);
    case "looking":
      return 50;
    case "decoding":
      return percentOf(0.5 + 0.4 * phase.part);
    case "measuring":
      return 95;
    case "transcoding":
      return percentOf(phase.part);
    case "ready":
    case "refused":
      return null;
    default:
      return phase satisfies never;
  }
}

interface ImportRowProps {
  readonly item: Item;
  readonly sounds: readonly CatalogueSound[];
  readonly listening: Listening;
  readonly onKept: () => void;
}

export function ImportRow({ item, sounds, listening, onKept }: ImportRowProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { discard } = useImports();
  const { name, phase } = item;
  const act = (): void => discard(item);
  const leave =
    phase.kind === "refused"
      ? { words: say("sounds.dismiss"), label: say("sounds.dismiss-one", { name }), act }
      : phase.kind === "ready"
        ? { words: say("sounds.discard"), label: say("sounds.discard-one", { name }), act }
        : { words: say("cancel"), label: say("sounds.cancel-one", { name }), act };
  const draft = phase.kind === "ready" || phase.kind === "transcoding" ? phase.draft : null;
  return (
    <IncomingRow
      name={name}
      state={stateText(phase, speech)}
      refused={phase.kind === "refused"}
      percent={percentDone(phase)}
      leave={leave}
    >
      {phase.kind === "refused" ? (
        <p className="incoming__reason" role="alert">
          {say(`sounds.refused.${phase.reason}`)}
        </p>
      ) : null}
      {draft === null ? null : (
        <KeepForm
          item={item}
          draft={draft}
          busy={phase.kind === "transcoding"}
          sounds={sounds}
          listening={listening}
          onKept={onKept}
        />
      )}
    </IncomingRow>
  );
}
