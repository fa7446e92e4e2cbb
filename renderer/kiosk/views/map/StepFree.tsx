import { Switch } from "../../controls/Switch.tsx";
import type { ViewProps } from "../../visit/view.ts";
import { say } from "./words.ts";
import "../../controls/chip.css";

/** Whether ways with steps are avoided; kept until the visit ends. */
export function StepFree({ language, stepFree, walk }: Pick<ViewProps, "language" | "stepFree" | "walk">) {
  return (
    <Switch shape="chip chip-large step-free" on={stepFree} turn={walk}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 19h5l8-9h5M8.500 7a1.600 1.600 0 1 0 0-.01" />
      </svg>
      {say(language, "stepFree")}
    </Switch>
  );
}
