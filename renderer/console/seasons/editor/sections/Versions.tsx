/** The versions of a theme, the newest first: what each changed, how it looks, and the way back to it. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ThemeFile } from "../../../../../electron/contract/theme.ts";
import type { ThemeVersion } from "../../../../../electron/contract/theme-package.ts";
import { type Instant, parseInstant } from "../../../../../electron/contract/words.ts";
import { useDesk } from "../../../desk.ts";
import { type Speech, useSpeech } from "../../../speech.ts";
import { changesBetween } from "../../logic/changes.ts";
import { ThemePicture } from "../../ThemePicture.tsx";

/** The versions; null before they are read. Read again whenever another one is in force. */
function useVersions(id: string, tag: string): readonly ThemeVersion[] | null {
  const { ask, reachable } = useDesk();
  const [versions, setVersions] = useState<readonly ThemeVersion[] | null>(null);
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void ask((client) => client.api.themes.versions({ id })).then((found) => {
      if (!stopped && found !== null) setVersions(found.versions);
    });
    return () => {
      stopped = true;
    };
  }, [ask, reachable, id, tag]);
  return versions;
}

/** What a version changed beside the one before it, as its parts are called. */
function changeText(theme: ThemeFile | null, before: ThemeFile | null | undefined, { say }: Speech): string {
  if (before === undefined) return say("making.version.first");
  if (theme === null || before === null) return "";
  const changes = changesBetween(before, theme);
  return changes.length === 0 ? say("making.version.files") : changes.map((change) => say(`making.change.${change}`)).join(", ");
}

interface VersionsSectionProps {
  readonly id: string;
  readonly tag: string;
  readonly now: Instant;
  readonly onRestore: (version: number) => void;
}

export function VersionsSection({ id, tag, now, onRestore }: VersionsSectionProps) {
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const versions = useVersions(id, tag);
  if (versions === null) return <p className="quiet">{say("making.version.loading")}</p>;
  return (
    <ol className="making-versions">
      {versions.map(({ version, at, current, base, theme }, index) => (
        <li key={version} className="making-version" aria-current={current ? "true" : undefined}>
          {theme === null ? (
            <span className="season-picture" />
          ) : (
            <ThemePicture theme={{ ...theme, base }} part="night" words={null} />
          )}
          <div className="making-version__what">
            <h4>
              {say("making.version", { version })}
              {current ? <span className="making-version__current">{say("making.version.current")}</span> : null}
            </h4>
            <p>{speech.moment(parseInstant(at), now)}</p>
            <p className="quiet">{changeText(theme, versions[index + 1]?.theme, speech)}</p>
          </div>
          {current || theme === null ? null : (
            <Button
              size="sm"
              disabled={!reachable}
              aria-label={say("making.version.restore-one", { version })}
              onClick={() => onRestore(version)}
            >
              {say("making.version.restore")}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
