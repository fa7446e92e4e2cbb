/** What every part of the editor is given. */
import type { Issue } from "../../../../../electron/contract/issues.ts";
import type { Draft } from "../../logic/history.ts";
import type { Edit } from "../use-draft.ts";

export interface SectionProps {
  readonly draft: Draft;
  readonly edit: Edit;
  /** What keeps the draft from being saved, each with its path. */
  readonly issues: readonly Issue[];
}
