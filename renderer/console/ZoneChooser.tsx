/** Where: the whole venue, groups of zones, or some zones. */
import type { Target, Zone } from "../../electron/contract/plan.ts";
import { useSpeech } from "./speech.ts";

/** The groups of more than one zone, in the order in which the plan first names them. */
function groupsOf(zones: readonly Zone[]): readonly string[] {
  const all = zones.flatMap(({ groups }) => groups);
  return [...new Set(all)].filter((group) => all.indexOf(group) !== all.lastIndexOf(group));
}

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
  const places: { readonly target: Target; readonly name: string }[] = [
    ...groupsOf(zones).map((group) => ({ target: `group:${group}` as const, name: speech.say("sheet.group", { group }) })),
    ...zones.map(({ id, name }) => ({ target: `zone:${id}` as const, name: speech.name(name) })),
  ];
  return (
    <fieldset className="choice">
      <legend>{speech.say("sheet.where")}</legend>
      <div className="chips">
        <button type="button" className="chip" aria-pressed={targets.includes("venue")} onClick={() => onChange(["venue"])}>
          {speech.say("sheet.venue")}
        </button>
        {places.map(({ target, name }) => (
          <button
            key={target}
            type="button"
            className="chip"
            aria-pressed={targets.includes(target)}
            onClick={() => toggle(target)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
