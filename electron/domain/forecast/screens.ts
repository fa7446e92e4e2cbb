/** Screens that would not do their part, by what they last reported. */
import type { Plan, Screen } from "../../contract/plan.ts";
import type { ScreenStatus } from "../../contract/report.ts";
import { extent } from "./stretch.ts";
import type { Stretch } from "./stretch.ts";
import type { Trouble, What } from "./trouble.ts";

const plain = (name: string): string => name.trim().toLowerCase();

function outputTrouble(output: string, outputs: readonly string[] | null): What | null {
  if (outputs === null) return { code: "output-untold", output };
  return outputs.some((name) => plain(name) === plain(output)) ? null : { code: "output-unknown", output, outputs };
}

/** A screen whose output is the name that the sound card has by itself, as the screen tells of it. */
export function withCardName(screen: Screen, { outputs }: Pick<Plan, "outputs">): Screen {
  const named = outputs.find(({ id }) => id === screen.output);
  return named === undefined ? screen : { ...screen, output: named.label };
}

/**
 * What is wrong with a screen. `sounds` is when its zone sounds that day, `shows` when visitors look at it; null: they
 * do not. A screen that nobody needs that day is not asked for.
 */
export function screenTroubles(
  screen: Screen,
  status: ScreenStatus | undefined,
  sounds: Stretch | null,
  shows: Stretch | null,
): Trouble[] {
  const asPlayer = screen.roles.includes("player") ? sounds : null;
  const asKiosk = screen.roles.includes("kiosk") ? shows : null;
  const needed = extent([asPlayer, asKiosk].filter((stretch) => stretch !== null));
  if (needed === null) return [];
  const trouble = (severity: Trouble["severity"], when: Stretch, what: What): Trouble[] => [
    { severity, zones: [screen.zone], screen: screen.id, when, what },
  ];
  if (status?.online !== true)
    return trouble("failure", needed, { code: "screen-offline", lastHeartbeat: status?.lastHeartbeat ?? null });
  const pageOf = (name: "kiosk" | "player") => status.observed.find(({ page }) => page === name);
  const absent = (page: "kiosk" | "player", when: Stretch | null): Trouble[] =>
    when === null || pageOf(page) !== undefined ? [] : trouble("failure", when, { code: "page-absent", page });
  const found = [...absent("kiosk", asKiosk), ...absent("player", asPlayer)];
  const player = pageOf("player");
  if (asPlayer === null || player === undefined) return found;
  if (player.sound?.needsGesture === true) found.push(...trouble("failure", asPlayer, { code: "sound-locked" }));
  const output = screen.output === null ? null : outputTrouble(screen.output, player.outputs);
  // A page from before an update plays on its default where it cannot tell; one that keeps to its card is silent.
  const heard = output?.code === "output-untold" && player.output?.state !== "untold";
  if (output !== null) found.push(...trouble(heard ? "warning" : "failure", asPlayer, output));
  return found;
}
