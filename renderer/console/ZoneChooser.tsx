/** Where: the whole venue, or some zones. */
import type { Target, Zone } from "../../electron/contract/plan.ts";
import { useSpeech } from "./speech.ts";

export function ZoneChooser({
  zones,
  targets,
  onChange,
}: {
  zones: readonly Zone[];
  targets: readonly Target[];
  onChange: (targets: readonly Target[]) => void;
}) {
  const speech = useSpeech();
  const toggle = (target: Target): void => {
    const others = targets.filter((one) => one !== "venue" && one !== target);
    onChange(targets.includes(target) ? others : [...others, target]);
  };
  return (
    <fieldset className="choice">
      <legend>{speech.say("sheet.where")}</legend>
      <div className="chips">
        <button type="button" className="chip" aria-pressed={targets.includes("venue")} onClick={() => onChange(["venue"])}>
          {speech.say("sheet.venue")}
        </button>
        {zones.map((zone) => (
          <button
            key={zone.id}
            type="button"
            className="chip"
            aria-pressed={targets.includes(`zone:${zone.id}`)}
            onClick={() => toggle(`zone:${zone.id}`)}
          >
            {speech.name(zone.name)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
