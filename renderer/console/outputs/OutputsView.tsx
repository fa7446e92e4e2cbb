/** Which loudspeakers a zone is heard on: every player with its sound card, its test tone, and what is wrong. */
import { useMemo } from "react";
import type { House, VenueState } from "../../../electron/contract/state.ts";
import { useKnown } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { type Speech, useSpeech } from "../speech.ts";
import { ViewHead } from "../ViewHead.tsx";
import { OutputRow } from "./OutputRow.tsx";
import { PairScreen } from "./PairScreen.tsx";
import { type Row, rowsOf } from "./rows.ts";
import { useSaving } from "./saving.ts";

/** Whether a row needs somebody: nothing is heard there, or on the wrong loudspeakers. */
function needsSomebody({ online, output, sharedWith }: Row): boolean {
  return !online || output === null || sharedWith.length > 0 || !["ok", "default", "re-attaching"].includes(output.state);
}

function headline(rows: readonly Row[], known: boolean, reachable: boolean, { say }: Speech): string {
  if (!known) return say(reachable ? "outputs.loading" : "outputs.away");
  if (rows.length === 0) return say("outputs.none");
  const count = rows.filter(needsSomebody).length;
  return count === 0 ? say("outputs.well") : say("outputs.needs", { count });
}

export function OutputsView({ house, state }: { house: House; state: VenueState }) {
  const speech = useSpeech();
  const { say } = speech;
  const { reachable } = useDesk();
  const { observed, levels } = useKnown();
  const saving = useSaving();
  const rows = useMemo(() => rowsOf(house, observed?.screens ?? null), [house, observed]);
  const known = observed !== null;
  const levelOf = (screen: string): number | null =>
    levels[screen] ??
    observed?.screens.find(({ id }) => id === screen)?.observed.find(({ page }) => page === "player")?.sound?.levelDbfs ??
    null;
  const needs = known && rows.some(needsSomebody);
  return (
    <section className="outputs" aria-labelledby="outputs-title" aria-busy={saving.busy}>
      <ViewHead
        id="outputs-title"
        question={say("outputs.title")}
        answer={headline(rows, known, reachable, speech)}
        tone={needs ? "needs" : "plain"}
        className={null}
        aside={null}
      >
        <p className="quiet outputs__hint">{say(rows.length === 0 ? "outputs.none-detail" : "outputs.hint")}</p>
        {known && !reachable ? <p className="view-head__needs">{say("outputs.stale")}</p> : null}
        {saving.trouble === null ? null : (
          <p className="view-head__needs" role="alert">
            {saving.trouble(speech)}
          </p>
        )}
      </ViewHead>
      {known ? (
        <ul className="outputs__rows">
          {rows.map((row) => (
            <OutputRow
              key={row.screen.id}
              row={row}
              outputs={house.outputs}
              levelDbfs={levelOf(row.screen.id)}
              emergency={state.emergency !== null}
              saving={saving}
            />
          ))}
        </ul>
      ) : null}
      <PairScreen screens={house.screens} />
    </section>
  );
}
