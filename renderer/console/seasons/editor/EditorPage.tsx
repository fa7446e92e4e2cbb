/** The editor of one theme, once it is read; or why it cannot be edited. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { ViewHead } from "../../ViewHead.tsx";
import { ThemeProblems } from "../gallery/ThemeProblems.tsx";
import { refusalText } from "../refusal-text.ts";
import { Editor, type EditorPlace } from "./Editor.tsx";
import { VersionsSection } from "./sections/Versions.tsx";
import { useRestoring } from "./use-restoring.ts";
import { useTheme } from "./use-theme.ts";

interface EditorPageProps extends EditorPlace {
  readonly id: string;
}

export function EditorPage({ id, ...place }: EditorPageProps) {
  const { house, now, onBack } = place;
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const { reading, take, again } = useTheme(id, house);
  const restore = useRestoring(id, take);

  const plain = (answer: string, children: ReactNode) => (
    <section className="making" aria-labelledby="making-title">
      <ViewHead id="making-title" question={say("making.title")} answer={answer} tone="plain" className={null} aside={null}>
        <Button onClick={onBack}>{say("making.back")}</Button>
        {children}
      </ViewHead>
    </section>
  );

  if (reading.kind === "loading") return plain(say(reachable ? "making.loading" : "link.gone"), null);
  if (reading.kind === "failed") return plain(refusalText(reading.why, speech), null);
  const { details, tag } = reading.held;
  if (!details.own) return plain(say("making.ours"), null);
  if (details.theme === null) {
    return plain(
      say(details.versions === 0 ? "making.unreadable-whole" : "making.unreadable"),
      <>
        <ThemeProblems summary={details} worn={false} />
        <VersionsSection id={id} tag={tag} now={now} onRestore={(version) => void restore(version, details.version)} />
      </>,
    );
  }
  return <Editor {...place} details={details} theme={details.theme} tag={tag} onTake={take} onAgain={again} />;
}
