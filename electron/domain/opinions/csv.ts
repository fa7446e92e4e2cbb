/** What visitors felt as a table for a spreadsheet, in the venue's own time; what was written only as long as it is kept. */
import type { OpinionReport } from "../../contract/opinion.ts";
import type { Almanac } from "../almanac.ts";
import { localText } from "../local-text.ts";
import { tableOf } from "../table.ts";

const HEAD = ["at", "zone", "theme", "face", "reasons", "line", "wish", "wrote", "language"];

/** An opinion a row, the newest first. */
export function csvOf(report: OpinionReport, almanac: Almanac): string {
  return tableOf([
    HEAD,
    ...report.opinions.map(({ at, zone, theme, face, reasons, line, wish, wrote, language }) => [
      localText(almanac, at),
      zone,
      theme,
      face,
      reasons.join(" "),
      line,
      wish,
      wrote ? "yes" : "no",
      language,
    ]),
  ]);
}
