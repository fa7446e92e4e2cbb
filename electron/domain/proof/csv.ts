/** The report of a day as a table for a spreadsheet: RFC 4180, in the venue's own time. */
import type { Proof, ProofStretch, ZoneProof } from "../../contract/proof.ts";
import type { Plan } from "../../contract/plan.ts";
import { formatInstant, inLanguage, type InstantText, type Words } from "../../contract/words.ts";
import type { Almanac } from "../almanac.ts";
import { localText } from "../local-text.ts";
import { type Cell, tableOf } from "../table.ts";
import { type FaultNames, faultSentence } from "../words/faults/faults.ts";
import type { Language } from "../words/languages.ts";

const HEAD = [
  "row",
  "zone",
  "bus",
  "playlist",
  "sound",
  "planned from",
  "planned to",
  "heard from",
  "heard to",
  "mean dBFS",
  "seconds due",
  "seconds heard",
  "seconds silent",
  "verdict",
  "seconds not known",
];

/** How a table for people is written: with whose names, in which language, and what its sounds are called. */
interface TableWords {
  readonly plan: Pick<Plan, "venue" | "playlists" | "outputs">;
  readonly language: Language;
}

/** Names as a plan has them; what it does not name (themes, sounds) goes by its id. */
function namesOf({ plan, language }: TableWords, almanac: Almanac): FaultNames {
  const named = (list: readonly { id: string; name: Words }[], id: string): string =>
    inLanguage(list.find((each) => each.id === id)?.name ?? id, language, plan.venue.locale);
  return {
    theme: (id) => id,
    sound: (id) => id,
    playlist: (id) => named(plan.playlists, id),
    output: (wanted) => named(plan.outputs, wanted),
    instant: (at) => localText(almanac, formatInstant(at)),
  };
}

/** Zones in their order, sound by sound and then their total; at the end the alarms. */
export function csvOf(proof: Proof, almanac: Almanac, words: TableWords): string {
  const names = namesOf(words, almanac);
  const time = (instant: InstantText | undefined | null): Cell =>
    instant === undefined || instant === null ? null : localText(almanac, instant);
  const stretchRow = (zone: string, stretch: ProofStretch): Cell[] => {
    const { planned, heard } = stretch;
    return [
      planned === null ? "unplanned" : "planned",
      zone,
      stretch.bus,
      stretch.playlist,
      stretch.sound,
      time(planned?.from),
      time(planned?.to),
      time(heard?.from),
      time(heard?.to),
      stretch.meanDbfs,
      null,
      null,
      planned === null ? null : stretch.secondsSilent,
      stretch.verdict,
      null,
    ];
  };
  const totalRow = ({ zone, meanDbfs, secondsDue, secondsHeard, secondsUnknown }: ZoneProof): Cell[] => {
    const between = [null, null, null, time(proof.from), time(proof.until), null, null, meanDbfs];
    const silent = secondsDue - secondsHeard - secondsUnknown;
    return ["total", zone, ...between, secondsDue, secondsHeard, silent, null, secondsUnknown];
  };
  const rows: Cell[][] = [
    HEAD,
    ...proof.zones.flatMap((zone) => [...zone.stretches.map((stretch) => stretchRow(zone.zone, stretch)), totalRow(zone)]),
    ...proof.alarms.map((alarm) => {
      const { screen, code, from, to } = alarm;
      const between = [null, null, code, null, null, time(from), time(to), null, null, null, null];
      return ["alarm", screen, ...between, faultSentence(alarm, words.language, names).text, null];
    }),
  ];
  return tableOf(rows);
}
