/** Faults in what is heard: envelopes, engines, one-shots and pass-bys. */
import { mutant } from "./mutant.ts";
import type { Mutant } from "./mutant.ts";

export const OF_THE_MUSIC: readonly Mutant[] = [
  // envelope.ts
  mutant(
    "music: fades move the amplitude, not the power",
    "music/envelope.ts",
    "return Math.sqrt(Math.max(0, from ** 2 + (to ** 2 - from ** 2) * turn));",
    "return from + (to - from) * turn;",
  ),
  mutant(
    "music: a move begins at the lane's first share, whatever came before",
    "music/envelope.ts",
    "moves[begun - 2]?.share ?? first",
    "first",
  ),
  mutant(
    "music: a fade goes on while another lane begins to move",
    "music/envelope.ts",
    "(move.from > from ? move.from : move.to)",
    "move.to",
  ),
  // chain.ts, order.ts
  mutant(
    "music: a track that is in progress at midnight is followed by itself",
    "music/order.ts",
    "if (first !== null && keyOf(first) === previous) first = draw();",
    "",
  ),
  mutant(
    "music: a crossfade may take more than half of a short track",
    "music/chain.ts",
    "const nextFade = Math.min(crossfade, Math.floor(nextHold / 2));",
    "const nextFade = Math.min(crossfade, nextHold);",
  ),
  mutant(
    "music: an engine that goes on is ignited again",
    "music/chain.ts",
    "begins = pause > 0 || keyOf(next) !== keyOf(track);",
    "begins = true;",
  ),
  // director.ts
  mutant(
    "music: loops are entered at their beginning and held as they are",
    "music/director.ts",
    "if (to > until) return;",
    "return;",
  ),
  mutant(
    "music: what lies over a loop adds to its power",
    "music/director.ts",
    "over(card, at, comes, goes, Math.sqrt(1 - UNDER_REV ** 2));",
    "over(card, at, comes, goes, 1);",
  ),
  mutant("music: a rev silences the idle below it", "music/director.ts", "share: UNDER_REV * level }", "share: 0 }"),
  mutant(
    "music: nobody lets go of the accelerator after a cruise",
    "music/director.ts",
    'cruising ? "overrun"',
    'cruising ? "idle"',
  ),
  mutant("music: an ignition fades in like any track", "music/voices.ts", "opens ? 0 : fadeIn", "fadeIn"),
  // one-shots.ts, voices.ts
  mutant(
    "music: one-shots of the day before break off at midnight",
    "music/one-shots.ts",
    "let day = dayOf(after);",
    "let day = dayOf(until);",
  ),
  mutant(
    "music: what begins soon is told where it is now",
    "music/voices.ts",
    "voiceAt(part, Math.max(at, part.startsAt))",
    "voiceAt(part, at)",
  ),
  // journey.ts
  mutant("music: a pass-by comes back into its zone", "music/journey.ts", "if (arrivals.has(zone) ||", "if ("),
  mutant("music: a pass-by goes through silent zones", "music/journey.ts", "playlistIn(zone, at) === null", "false"),
  mutant("music: a loop passes by", "music/journey.ts", 'return kind !== "loop" && kind !== "bed";', 'return kind !== "loop";'),
  mutant(
    "music: a pass-by takes the first way that is found",
    "music/journey.ts",
    "(at < (ways[first]?.at ?? Infinity) ? index : first)",
    "(at < 0 ? index : first)",
  ),
  mutant(
    "music: a zone is told of cars that its neighbour did not play",
    "music/journey.ts",
    ".filter((start) => around.playlistIn(origin, start)?.id === playlist.id)",
    "",
  ),
  // playing.ts
  mutant(
    "music: accents are not heard",
    "music/playing.ts",
    "const accents = accentsAt(accent, at, fadeToSilence, repertoire);",
    "const accents: PlayingTrack[] = [];",
  ),
  mutant(
    "music: an emergency lets the music fade as any silence does",
    "music/playing.ts",
    "emergency === null ? FADE_TO_SILENCE_SECONDS : FADE_OF_ALARM_SECONDS",
    "FADE_TO_SILENCE_SECONDS",
  ),
];
