/** What lies ready: one tap announces it; one that asks for something, or is to be changed, is opened below. */
import { VisuallyHidden } from "@mantine/core";
import { type PlannedAnnouncement, placeholdersOf } from "../../../electron/contract/announcement.ts";
import { useDesk } from "../desk.ts";
import { useSpeech } from "../speech.ts";
import { readableText, useBlankName } from "./blanks.ts";

interface ReadyMadeProps {
  readonly templates: readonly PlannedAnnouncement[];
  /** The one that is open below. */
  readonly opened: string | null;
  /** The zones that would hear nothing now, by their names; null: there are none. */
  readonly silent: string | null;
  readonly onAnnounce: (template: PlannedAnnouncement) => void;
  readonly onOpen: (template: PlannedAnnouncement) => void;
}

export function ReadyMade({ templates, opened, silent, onAnnounce, onOpen }: ReadyMadeProps) {
  const { say, name } = useSpeech();
  const { reachable } = useDesk();
  const blankName = useBlankName();
  return (
    <section className="announce-ready" aria-labelledby="announce-ready">
      <h2 id="announce-ready">{say("announce.ready")}</h2>
      {silent === null ? null : <p className="announce-amber">{say("announce.deaf-now", { zones: silent })}</p>}
      <ul className="announce-ready__list">
        {templates.map((template) => {
          const blanks = placeholdersOf(template.text, template.name);
          const asks = blanks.length > 0;
          const text = template.text === null ? "" : readableText(name(template.text), {});
          return (
            <li key={template.id} className="announce-card" data-open={opened === template.id}>
              <button
                type="button"
                className="bare announce-card__go"
                disabled={!reachable}
                onClick={() => (asks ? onOpen(template) : onAnnounce(template))}
              >
                <span className="announce-card__name">{name(template.name)}</span>
                <span className="announce-card__text">{text}</span>
                <span className="announce-card__does">
                  {asks ? say("announce.asks", { what: blanks.map(blankName).join(", ") }) : say("announce.go-now")}
                </span>
              </button>
              {asks ? null : (
                <div className="announce-card__foot">
                  <span className="announce-card__itself">
                    {template.enabled && template.minutesBeforeClosing !== null
                      ? say("announce.by-itself", { minutes: template.minutesBeforeClosing })
                      : ""}
                  </span>
                  <button type="button" className="announce-card__adjust" onClick={() => onOpen(template)}>
                    {say("announce.adjust")}
                    <VisuallyHidden> {name(template.name)}</VisuallyHidden>
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
