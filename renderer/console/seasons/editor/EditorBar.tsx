/** How the draft stands, and what may be done with it as a whole: always in sight. */
import { ActionIcon, Button } from "@mantine/core";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import type { Drafting } from "./use-draft.ts";

interface EditorBarProps {
  /** The version in force. */
  readonly version: number | null;
  readonly drafting: Drafting;
  readonly saving: boolean;
  readonly wearable: boolean;
  readonly onSave: () => void;
  readonly onWear: () => void;
  /** Puts everything back to what was saved. */
  readonly onDiscard: () => void;
}

/** How the draft stands, and whether somebody has to see to it. */
function useStanding({ drafting, version, saving }: EditorBarProps): { readonly text: string; readonly needs: boolean } {
  const { say } = useSpeech();
  const { reachable } = useDesk();
  const { dirty, issues, kept } = drafting;
  if (saving) return { text: say("making.saving"), needs: false };
  if (!dirty) return { text: version === null ? "" : say("making.saved", { version }), needs: false };
  if (!kept) return { text: say("making.unkept"), needs: true };
  if (!reachable) return { text: say("making.away"), needs: true };
  const count = new Set(issues.map(({ path }) => path)).size;
  return count > 0 ? { text: say("making.unfit", { count }), needs: true } : { text: say("making.unsaved"), needs: false };
}

export function EditorBar(props: EditorBarProps) {
  const { drafting, saving, wearable, onSave, onWear, onDiscard } = props;
  const { say } = useSpeech();
  const { reachable } = useDesk();
  const { dirty, undo, redo } = drafting;
  const standing = useStanding(props);
  const back = (label: string, keys: string, sign: string, act: (() => void) | null) => (
    <ActionIcon
      variant="default"
      className="making-bar__step"
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys}
      disabled={act === null}
      onClick={() => act?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </ActionIcon>
  );
  return (
    <div className="making-bar">
      <p role="status" className={standing.needs ? "making-bar__state making-bar__state--needs" : "making-bar__state"}>
        {standing.text}
      </p>
      <div className="moves making-bar__moves" role="group" aria-label={say("making.moves")}>
        {back(say("making.undo"), "Control+Z", "↶", undo)}
        {back(say("making.redo"), "Control+Shift+Z", "↷", redo)}
        <Button size="sm" disabled={!dirty} onClick={onDiscard}>
          {say("making.discard")}
        </Button>
        <Button
          size="sm"
          disabled={!wearable || !reachable}
          title={dirty ? say("making.wear-saved") : undefined}
          onClick={onWear}
        >
          {say("seasons.wear")}
        </Button>
        <Button
          size="sm"
          variant="filled"
          disabled={!dirty || saving || !reachable}
          aria-keyshortcuts="Control+S"
          onClick={onSave}
        >
          {say("making.save")}
        </Button>
      </div>
    </div>
  );
}
