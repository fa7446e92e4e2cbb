import type { Place } from "../../../../electron/contract/venue-map.ts";
import { KINDS } from "./kinds.ts";

/** What a place is, drawn; its name is said beside it. */
export function KindIcon({ kind }: Pick<Place, "kind">) {
  return (
    <svg className="kind" viewBox="0 0 24 24" aria-hidden="true">
      <path d={KINDS[kind].path} />
    </svg>
  );
}
