/** What is wrong with a player's sound, in sentences a person can act on. Pure. */
import type { Fault } from "../../electron/contract/report.ts";
import type { House } from "../../electron/contract/state.ts";
import { isPlayable, repertoireOf, soundsOfPlaylist } from "../../electron/domain/music/repertoire.ts";
import type { Repertoire } from "../../electron/domain/music/repertoire.ts";
import type { Verdict } from "./watch.ts";
import type { Wanted } from "./wanted.ts";

/** The most faults a report takes. */
const MOST = 20;

/** The sounds the zone should play now. */
function soundsOf(wanted: Wanted, repertoire: Repertoire): string[] {
  if (wanted.emergency !== null) return wanted.emergency.sound === null ? [] : [wanted.emergency.sound];
  const playlist = wanted.playlist === null ? [] : soundsOfPlaylist(wanted.playlist, repertoire);
  return [...playlist, ...(wanted.accent === null ? [] : [wanted.accent.sound])];
}

/** The sounds that the zone needs and that cannot be had, with the reason. */
function missing(house: House, wanted: Wanted, failures: ReadonlyMap<string, { readonly reason: string }>): Map<string, string> {
  const library = repertoireOf(house.sounds);
  const reasonOf = (sound: string): string | undefined =>
    library.sounds.has(sound) ? failures.get(sound)?.reason : "the library does not have it";
  return new Map(
    soundsOf(wanted, library).flatMap((sound): [string, string][] => {
      const reason = reasonOf(sound);
      return reason === undefined ? [] : [[sound, reason]];
    }),
  );
}

/** Everything that is wrong, as the report carries it; `safe` says that the built-in loop stands in for the playlist. */
export function faultsOf(
  house: House | null,
  wanted: Wanted | null,
  failures: ReadonlyMap<string, { readonly reason: string }>,
  verdict: Pick<Verdict, "needsGesture" | "silent" | "unasked">,
  safe: boolean,
): Fault[] {
  const faults: Fault[] = [];
  if (verdict.needsGesture)
    faults.push({
      code: "audio-locked",
      message: 'The browser waits for a touch before it plays sound: press "Start sound" on this screen.',
    });
  if (verdict.silent)
    faults.push({ code: "silent", message: "Sound is due and none is heard: look at the sound card and the amplifier." });
  if (verdict.unasked)
    faults.push({
      code: "sounds-unasked",
      message: "Nothing should be heard here and something is: load the player's page anew, and mute the amplifier until then.",
    });
  if (house === null || wanted === null) return faults;
  if (safe)
    faults.push({
      code: "safe-loop",
      message: `The recordings of the playlist "${wanted.playlist?.id}" cannot be had: the built-in loop plays until they can. Look at the library and the network.`,
      values: { playlist: wanted.playlist?.id ?? "" },
    });
  const absent = missing(house, wanted, failures);
  const tracks = wanted.emergency === null ? (wanted.playlist?.tracks ?? []) : [];
  const playable = repertoireOf(house.sounds.filter(({ id }) => !absent.has(id)));
  if (!safe && tracks.length > 0 && !tracks.some((track) => isPlayable(track, playable))) {
    faults.push({
      code: "playlist-silent",
      message: `None of the sounds of the playlist "${wanted.playlist?.id}" can be played: the zone is silent.`,
      values: { playlist: wanted.playlist?.id ?? "" },
    });
  }
  const each = [...absent].map(([sound, reason]) => ({
    code: "sound-missing",
    message: `The sound "${sound}" cannot be played: ${reason.slice(0, 300)}.`,
    values: { sound },
  }));
  return [...faults, ...each].slice(0, MOST);
}
