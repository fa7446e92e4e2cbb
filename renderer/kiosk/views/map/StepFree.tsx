import type { ViewProps } from "../../visit/view.ts";
import { say } from "./words.ts";

/** Whether ways with steps are avoided; kept until the visit ends. */
export function StepFree({ language, stepFree, walk }: Pick<ViewProps, "language" | "stepFree" | "walk">) {
  return (
    <button type="button" className="step-free" role="switch" aria-checked={stepFree} onClick={() => walk(!stepFree)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 19h5l8-9h5M8.500 7a1.600 1.600 0 1 0 0-.01" />
      </svg>
      {say(language, "stepFree")}
      <span className="step-free-mark" aria-hidden="true" />
    </button>
  );
}
