/** What is changed by hand about one item of the programme on one date. */
import { pathText } from "../../contract/issues.ts";
import type { ProgrammeChange, ProgrammeNews } from "../../contract/programme.ts";
import type { LocalDate } from "../../contract/words.ts";
import type { Applied, ApplyContext, HouseState } from "../applied.ts";
import { invalid, unknown } from "../applied.ts";
import { dayTest } from "../days.ts";
import { dayOf } from "../time.ts";
import { newsKey, planCalendar } from "./entries.ts";

/** Whether news say anything beside what the plan says. */
const tells = ({ delayMinutes, cancelled, seatsLeft, note }: ProgrammeNews): boolean =>
  delayMinutes > 0 || cancelled || seatsLeft !== null || note !== null;

function changed(before: ProgrammeNews, { delayMinutes, cancelled, seatsLeft, note }: ProgrammeChange): ProgrammeNews {
  return {
    ...before,
    delayMinutes: delayMinutes ?? before.delayMinutes,
    cancelled: cancelled ?? before.cancelled,
    seatsLeft: seatsLeft === undefined ? before.seatsLeft : seatsLeft,
    note: note === undefined ? before.note : note,
  };
}

/** All starts of a date, or the one that is named. What is changed back to what the plan says is forgotten. */
export function changeProgramme(
  house: HouseState,
  id: string,
  date: LocalDate,
  change: ProgrammeChange,
  { schedule }: ApplyContext,
): Applied {
  const item = house.plan.programme.find((candidate) => candidate.id === id);
  if (item === undefined) return unknown(`there is nothing called "${id}" in the programme`);
  if (!dayTest(item.days, planCalendar(schedule))(dayOf(date))) return unknown(`"${id}" is not in the programme of ${date}`);
  const { start } = change;
  if (start !== undefined && !item.starts.includes(start))
    return invalid([{ path: "start", message: `"${id}" does not begin at ${start}: it begins at ${item.starts.join(", ")}` }]);
  const left = change.seatsLeft ?? 0;
  if (left > (item.seats ?? left))
    return invalid([{ path: pathText(["seatsLeft"]), message: `is more than the ${item.seats} seats that "${id}" has` }]);
  const known = new Map(house.programme.map((one) => [newsKey(one), one]));
  for (const each of start === undefined ? item.starts : [start]) {
    const nothing: ProgrammeNews = {
      item: id,
      date,
      start: each,
      delayMinutes: 0,
      cancelled: false,
      seatsLeft: null,
      note: null,
    };
    const next = changed(known.get(newsKey(nothing)) ?? nothing, change);
    if (tells(next)) known.set(newsKey(next), next);
    else known.delete(newsKey(next));
  }
  return { ok: true, house: { ...house, programme: [...known.values()] }, override: null };
}
