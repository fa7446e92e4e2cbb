import { describe, expect, test } from "vitest";
import { calendarOf, exceptionTexts, onlyDays, previewFor, TODAY, venueYear } from "../../support/calendar.ts";
import { planOf } from "../house.ts";

const plan = planOf({});
const daysOf = async (lines: string) => onlyDays(await previewFor(plan, calendarOf(`SUMMARY:Guests\n${lines}`)));
const refusal = async (lines: string) => {
  const { refused, changes } = await previewFor(plan, calendarOf(lines));
  expect(changes).toEqual([]);
  return refused.map(({ message }) => message).join(" ");
};

describe("the days of a private event", () => {
  test.each([
    ["one day", "DTSTART;VALUE=DATE:20261224", { dates: ["2026-12-24"] }],
    [
      "several days, the end exclusive",
      "DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227",
      { range: { from: "2026-12-24", to: "2026-12-26" } },
    ],
    ["a duration of days", "DTSTART;VALUE=DATE:20261224\nDURATION:P1W", { range: { from: "2026-12-24", to: "2026-12-30" } }],
    ["an evening past midnight", "DTSTART:20261224T200000\nDURATION:PT6H", { dates: ["2026-12-24"] }],
    [
      "a weekend with hours",
      "DTSTART:20261218T180000\nDTEND:20261220T120000",
      { range: { from: "2026-12-18", to: "2026-12-20" } },
    ],
    ["every year on a fixed day", "DTSTART;VALUE=DATE:20261224\nRRULE:FREQ=YEARLY", { season: { from: "12-24", to: "12-24" } }],
    [
      "every year over the new year",
      "DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30",
      { season: { from: "12-30", to: "01-02" } },
    ],
    [
      "every year from a later year on",
      "DTSTART;VALUE=DATE:20290610\nRRULE:FREQ=YEARLY",
      { season: { from: "06-10", to: "06-10" }, range: { from: "2029-06-10", to: "2199-12-31" } },
    ],
    [
      "29 February, in leap years only",
      "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY",
      { season: { from: "02-29", to: "02-29" } },
    ],
    [
      "the fourth Thursday of November",
      "DTSTART;VALUE=DATE:20261126\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
      {
        season: {
          from: { weekday: "thu", onOrAfter: "11-22", offsetDays: 0 },
          to: { weekday: "thu", onOrAfter: "11-22", offsetDays: 0 },
        },
      },
    ],
    [
      "weekdays with an end, without some dates and with another",
      "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270128\nEXDATE;VALUE=DATE:20261224,20261231\nRDATE;VALUE=DATE:20270106",
      {
        weekdays: ["tue", "thu"],
        range: { from: "2026-12-01", to: "2027-01-28" },
        include: ["2027-01-06"],
        except: ["2026-12-24", "2026-12-31"],
      },
    ],
    [
      "weekdays for ever",
      "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY",
      { weekdays: ["tue"], range: { from: "2026-12-01", to: "2199-12-31" } },
    ],
    [
      "ten days in a row",
      "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;COUNT=10",
      { range: { from: "2026-12-01", to: "2026-12-10" } },
    ],
    [
      "what only dates can say, where it ends",
      "DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=3",
      { dates: ["2026-12-07", "2027-01-04", "2027-02-01"] },
    ],
    [
      "every other week",
      "DTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3",
      { dates: ["2026-12-01", "2026-12-15", "2026-12-29"] },
    ],
    [
      "occurrences that overlap, of which one is taken away",
      "DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261210\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=4\nEXDATE;VALUE=DATE:20261208",
      { dates: ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-14", "2026-12-15", "2026-12-16", "2026-12-17"] },
    ],
    [
      "an evening in New York, which is the next day here",
      "DTSTART;TZID=America/New_York:20261201T220000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2",
      { range: { from: "2026-12-02", to: "2026-12-03" } },
    ],
  ])("%s", async (_name, lines, days) => {
    expect(await daysOf(lines)).toEqual(days);
  });

  test("a moved occurrence is taken away and added, a cancelled one is taken away", async () => {
    const series = "UID:a\nSUMMARY:Class\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=4";
    const moved = "UID:a\nSUMMARY:Class\nRECURRENCE-ID;VALUE=DATE:20261208\nDTSTART;VALUE=DATE:20261209";
    const cancelled = "UID:a\nSTATUS:CANCELLED\nRECURRENCE-ID;VALUE=DATE:20261215\nDTSTART;VALUE=DATE:20261215";
    expect(onlyDays(await previewFor(plan, calendarOf(series, moved, cancelled)))).toEqual({
      weekdays: ["tue"],
      range: { from: "2026-12-01", to: "2026-12-22" },
      include: ["2026-12-09"],
      except: ["2026-12-08", "2026-12-15"],
    });
  });

  test("its hours are said not to be part of the period", async () => {
    const { changes } = await previewFor(plan, calendarOf("SUMMARY:Club\nDTSTART:20270110T140000\nDURATION:PT4H"));
    expect(changes[0]?.message).toBe("Its hours, 14:00 to 18:00, are not part of a period: give them to the rule that uses it.");
  });
});

describe("events that say closed or open", () => {
  test.each(["Closed", "Fermé !", "FERMÉE (travaux)", "Geschlossen", "Cerrado", "Gesloten", "مغلق", "المتجر مُغلَق"])(
    "“%s” closes its days",
    async (summary) => {
      const { changes } = await previewFor(
        plan,
        calendarOf(`SUMMARY:${summary}\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261226`),
      );
      expect(exceptionTexts(changes)).toEqual(["2026-12-24 closed", "2026-12-25 closed"]);
    },
  );

  test.each(["Open", "Ouverture exceptionnelle", "Sonderöffnung", "Geöffnet", "Abierto", "Geopend", "مفتوح"])(
    "“%s” with hours opens its date",
    async (summary) => {
      const { changes } = await previewFor(
        plan,
        calendarOf(`SUMMARY:${summary}\nDTSTART:20261231T180000\nDTEND:20270101T020000`),
      );
      expect(exceptionTexts(changes)).toEqual(["2026-12-31 18:00-02:00"]);
    },
  );

  test.each([
    ["X-RONRON-KIND:closed\nSUMMARY:Inventory", "2026-12-24 closed"],
    ["CATEGORIES:Works,Closed\nSUMMARY:Inventory", "2026-12-24 closed"],
    ["SUMMARY:Closed\nRRULE:FREQ=WEEKLY;COUNT=2\nEXDATE;VALUE=DATE:20261224", "2026-12-31 closed"],
  ])("%j is closed as well", async (lines, text) => {
    const { changes } = await previewFor(plan, calendarOf(`${lines}\nDTSTART;VALUE=DATE:20261224`));
    expect(exceptionTexts(changes)).toEqual([text]);
  });

  test("what closes every year is taken for two years, and that is said", async () => {
    const { changes } = await previewFor(plan, calendarOf("SUMMARY:Closed\nDTSTART;VALUE=DATE:20201225\nRRULE:FREQ=YEARLY"));
    expect(exceptionTexts(changes)).toEqual(["2026-12-25 closed", "2027-12-25 closed"]);
    expect(changes[0]?.message).toBe("It repeats for ever: taken until 2028-11-20. Import it again before then.");
  });

  test("hours that are there already are replaced, and the same ones are unchanged", async () => {
    const venue = { openingExceptions: [{ date: "2026-12-31", window: { from: "09:00", to: "16:00" } }] };
    const until = async (end: string) => {
      const { changes } = await previewFor(
        planOf({ venue }),
        calendarOf(`SUMMARY:Open\nDTSTART:20261231T090000\nDTEND:20261231T${end}0000`),
      );
      return changes.map(({ action, before }) => ({ action, before }));
    };
    expect(await until("14")).toEqual([{ action: "replace", before: venue.openingExceptions }]);
    expect(await until("16")).toEqual([{ action: "unchanged", before: venue.openingExceptions }]);
  });

  test("two events of one date add up", async () => {
    const morning = "SUMMARY:Open\nDTSTART:20261231T090000\nDTEND:20261231T120000";
    const evening = "SUMMARY:Open\nDTSTART:20261231T180000\nDTEND:20270101T000000";
    const { plan: merged } = await previewFor(plan, calendarOf(morning, evening));
    expect(merged.venue.openingExceptions).toEqual([
      { date: "2026-12-31", window: { from: "09:00", to: "12:00" } },
      { date: "2026-12-31", window: { from: "18:00", to: "24:00" } },
    ]);
  });
});

describe("a second import", () => {
  test("finds its periods again, though the summary changed, and replaces them", async () => {
    const first = await previewFor(plan, calendarOf("UID:x\nSUMMARY:Porsche Club\nDTSTART;VALUE=DATE:20270110"));
    const again = await previewFor(first.plan, calendarOf("UID:x\nSUMMARY:Porsche Club\nDTSTART;VALUE=DATE:20270110"));
    expect(again.changes.map(({ action }) => action)).toEqual(["unchanged"]);
    expect(again.plan).toEqual(first.plan);
    const moved = await previewFor(first.plan, calendarOf("UID:x\nSUMMARY:Club Porsche\nDTSTART;VALUE=DATE:20270111"));
    expect(moved.changes).toMatchObject([{ action: "replace", path: "periods[0]", after: { id: first.plan.periods[0]?.id } }]);
    expect(moved.plan.periods).toHaveLength(1);
  });

  test("events with the same summary have periods of their own, also in Arabic", async () => {
    const { plan: merged } = await previewFor(
      plan,
      calendarOf("SUMMARY:حفلة\nDTSTART;VALUE=DATE:20270110", "SUMMARY:حفلة\nDTSTART;VALUE=DATE:20270111"),
    );
    const ids = merged.periods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^event-[0-9a-f]{10}$/);
  });
});

describe("what cannot be expressed", () => {
  test.each([
    ["DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "repeats for ever in a way"],
    ["DTSTART:20261207T100000\nDURATION:PT5M\nRRULE:FREQ=HOURLY", "repeats several times a day"],
    ["DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=YEARLY;BYWEEKNO=20;COUNT=2", "repeats by BYWEEKNO"],
    ["DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;COUNT=-3", "repeats by COUNT"],
    ["DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;INTERVAL=2;COUNT=6000", "covers more than 5000 dates"],
    ["DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9", "takes too long to work out"],
    ["DTSTART;TZID=Mars/Olympus:20261207T100000\nDURATION:PT1H", "is in the time zone Mars/Olympus"],
    ["DTSTART;VALUE=DATE:20270230", "has the date 2027-02-30, which does not exist"],
    ["DTSTART;VALUE=DATE:18990101", "lies outside the years 1900 to 2199"],
    ["DTSTART;VALUE=DATE:22000101", "lies outside the years 1900 to 2199"],
    ["DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261220", "ends before it starts"],
    ["DTSTART:20261224T100000\nDTEND:20261224T100000", "ends before it starts, or lasts no time at all"],
    ["DESCRIPTION:nothing more", "has no start"],
    ["DTSTART", "cannot be read"],
    ["DTSTART;VALUE=DATE:20261224\nSTATUS:CANCELLED", "is cancelled"],
  ])("%j: the event is named and told “%s”", async (lines, reason) => {
    const told = await refusal(`SUMMARY:Gala\n${lines}`);
    expect(told).toContain("“Gala”");
    expect(told).toContain(reason);
  });

  test.each([
    ["SUMMARY:Closed\nDTSTART:20261224T140000\nDTEND:20261224T180000", "says closed for a part of the day"],
    ["SUMMARY:Open\nDTSTART;VALUE=DATE:20261224", "says open for whole days"],
    ["SUMMARY:Open\nDTSTART:20261224T090000\nDTEND:20261226T090000", "says open for more than 24 hours"],
    ["SUMMARY:Open\nDTSTART:20261224T090030\nDTEND:20261224T100000", "opening hours are whole minutes"],
    ["SUMMARY:Closed until 10, then open\nDTSTART;VALUE=DATE:20261224", "says open and closed at once"],
  ])("%j: “%s”", async (lines, reason) => {
    expect(await refusal(lines)).toContain(reason);
  });

  test("of two events that contradict each other the later one is refused", async () => {
    const { changes, refused } = await previewFor(
      plan,
      calendarOf("SUMMARY:Closed\nDTSTART;VALUE=DATE:20261224", "SUMMARY:Open\nDTSTART:20261224T090000\nDURATION:PT2H"),
    );
    expect(changes).toHaveLength(1);
    expect(refused.map(({ message }) => message)).toEqual([
      "“Open” contradicts “Closed” on 2026-12-24: one says open, the other closed.",
    ]);
  });

  test("one event that takes long does not take the others with it", async () => {
    const heavy = "DTSTART;VALUE=DATE:20261207\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=9";
    const { changes, refused } = await previewFor(plan, calendarOf(heavy, heavy, "SUMMARY:Gala\nDTSTART;VALUE=DATE:20261224"));
    expect(refused).toHaveLength(2);
    expect(changes.map(({ summary }) => summary)).toEqual(["Gala"]);
  });
});

test("thousands of closures of years each are bounded", async () => {
  const years = Array.from({ length: 2000 }, () => "SUMMARY:Closed\nDTSTART;VALUE=DATE:20270101\nDURATION:P2000D");
  const { changes, refused } = await previewFor(plan, calendarOf(...years));
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.length + refused.length).toBe(2000);
  expect(refused.at(-1)?.message).toContain("takes too long to work out");
});

test("a whole file: what is offered, what is refused with its line, what is over", async () => {
  const { changes, refused, skipped, plan: merged } = await previewFor(plan, venueYear(), TODAY, "fr");
  expect(changes.map(({ kind, summary }) => `${kind} ${summary}`)).toEqual([
    "closed Fermé pour inventaire",
    "opening Ouverture exceptionnelle",
    "closed Noël",
    "period Soirée du Porsche Club de la Sarthe, avec dîner au paddock et visite guidée de l’atelier",
    "period École de pilotage",
    "period Semaine des 24 Heures",
  ]);
  expect(exceptionTexts(changes)).toContain("2026-12-31 10:00-14:30");
  expect(refused).toMatchObject([
    { line: 72, message: expect.stringContaining("« Comité du premier lundi » se répète sans fin") },
    { line: 79, message: expect.stringContaining("dit fermé pour une partie de la journée") },
  ]);
  expect(skipped).toEqual({ past: 1, own: 0 });
  expect(merged.periods.map(({ days }) => days)).toContainEqual({ season: { from: "06-07", to: "06-13" } });
});
