/** What the plan and the overrides name and the library or the plan does not have: a fault, not a refusal (DESIGN §5). */
import type { Override } from "../contract/command.ts";
import type { Plan, Settings } from "../contract/plan.ts";
import type { Fault } from "../contract/report.ts";
import type { Instant } from "../contract/words.ts";
import { parseInstant } from "../contract/words.ts";
import { picturesNamed } from "../domain/pictures.ts";

interface Known {
  readonly themes: ReadonlySet<string>;
  /** The sound that a theme arrives with, of those that have one. */
  readonly arrivals: ReadonlyMap<string, string>;
  readonly sounds: ReadonlySet<string>;
  readonly engines: Pick<ReadonlySet<string>, "has">;
  readonly pictureFault: (address: string) => string | null;
}

/** Each missing thing once, whoever names it. Overrides that are over name nothing any more. */
export function missingThings(
  plan: Plan,
  overrides: readonly Override[],
  { themes, arrivals, sounds, engines, pictureFault }: Known,
  now: Instant,
): Fault[] {
  const playlists = new Set(plan.playlists.map((playlist) => playlist.id));
  const missing = (
    what: string,
    id: string | null | undefined,
    known: Pick<ReadonlySet<string>, "has">,
    where: string,
  ): Fault[] =>
    typeof id !== "string" || known.has(id)
      ? []
      : [{ code: `${what}-missing`, message: `${where} the ${what} "${id}", which does not exist here.` }];
  const named = (set: Settings, where: string): Fault[] => [
    ...missing("theme", set.theme, themes, where),
    ...missing("sound", arrivals.get(set.theme ?? ""), sounds, `The theme "${set.theme}" arrives with`),
    ...missing("playlist", set.playlist, playlists, where),
    ...missing("sound", set.accent, sounds, where),
  ];
  const pictures = picturesNamed(plan).flatMap(({ address }): Fault[] => {
    const fault = pictureFault(address);
    const message = `The plan shows the picture ${address}, which ${fault}.`.slice(0, 500);
    return fault === null ? [] : [{ code: "picture-missing", message }];
  });
  const live = overrides.filter(({ until }) => until === null || parseInstant(until) > now);
  const faults = [
    ...plan.rules.flatMap(({ set }) => named(set, "The plan uses")),
    ...plan.playlists.flatMap(({ tracks, oneShots }) =>
      [...tracks, ...oneShots].flatMap((each) =>
        "sound" in each
          ? missing("sound", each.sound, sounds, "The plan uses")
          : missing("engine", each.engine, engines, "The plan uses"),
      ),
    ),
    ...plan.announcements.flatMap(({ chime, sound }) =>
      [chime, sound].flatMap((id) => missing("sound", id, sounds, "The plan announces with")),
    ),
    ...pictures,
    ...live.flatMap(({ set, sound }) => [
      ...named(set, "A running override uses"),
      ...missing("sound", sound, sounds, "A running override uses"),
    ]),
  ];
  return [...new Map(faults.map((fault) => [fault.message, fault])).values()];
}
