/** The head of the editor: the theme, where it is worn, and whether somebody else has changed it meanwhile. */
import { Button } from "@mantine/core";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";

interface EditorHeadProps {
  readonly name: string;
  /** The zones that wear it now. */
  readonly worn: readonly string[];
  /** Whether someone else made another version while this draft was made. */
  readonly overtaken: boolean;
  readonly onBack: () => void;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

export function EditorHead({ name, worn, overtaken, onBack, onTheirs, onMine }: EditorHeadProps) {
  const { say, zone } = useSpeech();
  const { reachable } = useDesk();
  return (
    <div className="making-head">
      <Button size="sm" variant="subtle" color="gray" className="making-head__back" onClick={onBack}>
        {say("making.back")}
      </Button>
      <h2 id="making-title" tabIndex={-1} className="view-head__answer">
        <bdi>{name}</bdi>
      </h2>
      {worn.length === 0 ? null : <p className="quiet">{say("making.worn", { zones: worn.map(zone).join(", ") })}</p>}
      {overtaken ? (
        <div className="making-head__conflict" role="alert">
          <p>{say("making.overtaken")}</p>
          <Button size="sm" onClick={onTheirs}>
            {say("making.take-theirs")}
          </Button>
          <Button size="sm" disabled={!reachable} onClick={onMine}>
            {say("making.keep-mine")}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
