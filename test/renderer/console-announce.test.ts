import { describe, expect, it } from "vitest";
import { AnnouncementRequest, type AnnouncementStatus } from "../../electron/contract/announcement.ts";
import { isAboutClosing, READY_MADE } from "../../electron/domain/announcements/ready-made.ts";
import { readableText } from "../../renderer/console/announce/blanks.ts";
import { closingDoubt } from "../../renderer/console/announce/closing.ts";
import { type Draft, draftOf, dueOf, emptyDraft, lackOf, requestOf } from "../../renderer/console/announce/draft.ts";
import { deafOf, silentZones } from "../../renderer/console/announce/hearing.ts";
import { keepDraft, keptDraft } from "../../renderer/console/announce/kept-draft.ts";
import { isRestorable, listsAt, outcomeOf } from "../../renderer/console/announce/lists.ts";
import { announceWords } from "../../renderer/console/words/announce/words.ts";

const PARIS = "Europe/Paris";
const NOW = Date.parse("2026-12-24T17:20:30+01:00");
const SOUNDS = [{ id: "announcement-chime" }];

const welcome = READY_MADE.find(({ id }) => id === "welcome-group");
if (welcome === undefined) throw new Error("there is a welcome for groups");

const draft = (parts: Partial<Draft>): Draft => ({ ...emptyDraft(SOUNDS), ...parts });

describe("an announcement that is being written", () => {
  it("begins everywhere, now, with the usual chime where the house has it", () => {
    expect(emptyDraft(SOUNDS)).toMatchObject({ targets: ["venue"], at: null, chime: "announcement-chime" });
    expect(emptyDraft([]).chime).toBeNull();
  });

  it("says what is missing, one thing after the other", () => {
    expect(lackOf(draft({}), NOW, PARIS)).toEqual({ kind: "words" });
    expect(lackOf(draft({ texts: { fr: "  " } }), NOW, PARIS)).toEqual({ kind: "words" });
    expect(lackOf(draft({ texts: { fr: "Bonjour {group}" } }), NOW, PARIS)).toEqual({ kind: "blank", blank: "group" });
    expect(lackOf(draft({ texts: { fr: "Bonjour" }, targets: [] }), NOW, PARIS)).toEqual({ kind: "where" });
    expect(lackOf(draft({ texts: { fr: "Bonjour" }, at: "25:00" }), NOW, PARIS)).toEqual({ kind: "time" });
    expect(lackOf(draft({ sound: "fanfare" }), NOW, PARIS)).toBeNull();
  });

  it("asks for what was changed of a template, and fills in its blanks", () => {
    const request = requestOf({ ...draftOf(welcome, "fr"), values: { group: " Scuderia " } }, NOW, PARIS);
    expect(request).toMatchObject({ template: "welcome-group", targets: ["venue"], values: { group: "Scuderia" } });
    expect(request).not.toHaveProperty("chime");
    expect(request).not.toHaveProperty("at");
    expect(AnnouncementRequest.safeParse(request).success).toBe(true);
  });

  it("asks for no value that the text no longer wants, and for no language that is not written", () => {
    const rewritten = {
      ...draftOf(welcome, "fr"),
      texts: { fr: "Bonjour à tous" },
      languages: ["fr", "en"],
      values: { group: "x" },
    };
    expect(requestOf(rewritten, NOW, PARIS)).toMatchObject({ text: { fr: "Bonjour à tous" }, languages: ["fr"], values: {} });
  });

  it("is read with what is filled in, and never says more dots than there are", () => {
    expect(readableText("Welcome, {group}! Come to {place}.", { group: "Scuderia", place: " " })).toBe(
      "Welcome, Scuderia! Come to …",
    );
  });

  it("is due at the next such time of the venue, to the second where seconds are given", () => {
    const due = (at: string): string | null => {
      const found = dueOf(draft({ at }), NOW, PARIS);
      return found === null ? null : new Date(found).toISOString();
    };
    expect(due("17:30")).toBe("2026-12-24T16:30:00.000Z");
    expect(due("17:20:45")).toBe("2026-12-24T16:20:45.000Z");
    expect(due("17:20:15")).toBe("2026-12-25T16:20:15.000Z");
    expect(due("09:00")).toBe("2026-12-25T08:00:00.000Z");
    expect([due("17:30:99"), due("soon"), due("")]).toEqual([null, null, null]);
  });
});

describe("a draft that is kept", () => {
  /** A tab's storage, as browsers have it. */
  const storage = (): Storage => {
    const kept = new Map<string, string>();
    return {
      get length() {
        return kept.size;
      },
      clear: () => kept.clear(),
      getItem: (key) => kept.get(key) ?? null,
      key: (index) => [...kept.keys()][index] ?? null,
      removeItem: (key) => void kept.delete(key),
      setItem: (key, value) => void kept.set(key, value),
    };
  };
  const empty = emptyDraft(SOUNDS);

  it("is there again, with what it was begun from", () => {
    const tab = storage();
    const written = { ...draftOf(welcome, "fr"), values: { group: "Scuderia" }, at: "17:3" };
    keepDraft(tab, written, empty);
    expect(keptDraft(tab)).toEqual(written);
  });

  it("is forgotten once it is empty again, or cannot be read", () => {
    const tab = storage();
    keepDraft(tab, draft({ texts: { fr: "Bonjour" } }), empty);
    keepDraft(tab, empty, empty);
    expect([keptDraft(tab), tab.length]).toEqual([null, 0]);
    tab.setItem("ronron.console.announcement-draft", '{"texts":3}');
    expect([keptDraft(tab), tab.length]).toEqual([null, 0]);
  });
});

describe("saying that the venue closes", () => {
  const closing = READY_MADE.find(({ id }) => id === "closing-5") ?? null;
  const closesAt = "2026-12-24T17:00:00Z";
  const doubt = (due: string, opening: Parameters<typeof closingDoubt>[2], template = closing) =>
    closingDoubt(template, Date.parse(due), opening);

  it("is about closing in three ready-made ones, and in whatever the plan makes before closing", () => {
    expect(READY_MADE.filter(isAboutClosing).map(({ id }) => id)).toEqual(["closing-30", "closing-15", "closing-5"]);
    expect(isAboutClosing({ ...welcome, minutesBeforeClosing: 10 })).toBe(true);
  });

  it("is believed within an hour before closing, and asked about at any other time", () => {
    const open = { open: true, until: closesAt };
    expect(doubt("2026-12-24T16:00:00Z", open)).toBeNull();
    expect(doubt("2026-12-24T16:55:00Z", open)).toBeNull();
    expect(doubt("2026-12-24T14:00:00Z", open)).toEqual({
      kind: "far",
      closesAt: Date.parse(closesAt),
      milliseconds: 3 * 3_600_000,
    });
    expect(doubt("2026-12-24T18:00:00Z", open)).toEqual({ kind: "none" });
    expect(doubt("2026-12-24T05:00:00Z", { open: false, until: "2026-12-24T08:00:00Z" })).toMatchObject({ kind: "closed" });
    expect(doubt("2026-12-24T16:00:00Z", { open: true, until: null })).toEqual({ kind: "none" });
  });

  it("is no question of what says nothing about it", () => {
    expect(doubt("2026-12-24T05:00:00Z", { open: true, until: null }, welcome)).toBeNull();
  });
});

describe("who would not hear it", () => {
  it("is told by the reason, of the zones that it is about; whoever hears it faintly hears it", () => {
    const deaf = deafOf(
      [
        { zone: "lobby", trouble: null },
        { zone: "corridor", trouble: "offline" },
        { zone: "pit-lane", trouble: "offline" },
        { zone: "terrace", trouble: "quiet" },
        { zone: "attic", trouble: "muted" },
      ],
      ["lobby", "corridor", "pit-lane", "terrace"],
    );
    expect([...deaf]).toEqual([
      ["offline", ["corridor", "pit-lane"]],
      ["quiet", ["terrace"]],
    ]);
    expect(silentZones(deaf)).toEqual(["corridor", "pit-lane"]);
  });
});

describe("the day's announcements", () => {
  const status = (id: string, from: number, to: number, parts: Partial<AnnouncementStatus> = {}): AnnouncementStatus => ({
    id,
    name: id,
    zones: ["lobby"],
    startsAt: new Date(NOW + from * 1000).toISOString(),
    endsAt: new Date(NOW + to * 1000).toISOString(),
    parts: [],
    text: id,
    volume: null,
    limits: {},
    unheardIn: [],
    state: "waiting",
    planned: false,
    unspoken: null,
    ...parts,
  });
  const DAY = 86_400;
  const all = [
    status("over", -20, -10, { state: "done" }),
    status("heard", -5, 5, { state: "playing" }),
    status("next", 60, 70),
    status("stopped", -5, 5, { state: "cancelled" }),
    status("mine", 2 * DAY, 2 * DAY + 5),
    status("theirs", 2 * DAY, 2 * DAY + 5, { planned: true }),
    status("not-tomorrow", DAY, DAY + 5, { planned: true, state: "cancelled" }),
    status("not-tonight", 3_600, 3_605, { planned: true, state: "cancelled" }),
    status("muted", -40, -30, { state: "silenced" }),
  ];
  const endOfDay = NOW + 6 * 3_600_000;
  const ids = (list: readonly AnnouncementStatus[]): string[] => list.map(({ id }) => id);

  it("are heard, wait for today or by somebody's hand, come by themselves later, or are over", () => {
    const { playing, soon, later, over } = listsAt(all, NOW, endOfDay);
    expect([playing, soon, later, over].map(ids)).toEqual([
      ["heard"],
      ["next", "mine"],
      ["not-tomorrow", "theirs"],
      ["not-tonight", "stopped", "over", "muted"],
    ]);
    expect(ids(all.filter((one) => isRestorable(one, NOW)))).toEqual(["not-tomorrow", "not-tonight"]);
  });

  it("go on by the clock of the page between two answers", () => {
    expect(ids(listsAt(all, NOW + 65_000, endOfDay).playing)).toEqual(["next"]);
    const first = listsAt(all, NOW + 80_000, endOfDay).over.find(({ state }) => state === "waiting");
    expect([first?.id, first === undefined ? null : outcomeOf(first)]).toEqual(["next", "done"]);
  });
});

describe("the words of the page", () => {
  it("are the same keys in all six languages, with the same values to fill in", () => {
    const { ar, ...others } = announceWords;
    const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name).toSorted();
    for (const words of Object.values(others)) expect(Object.keys(words)).toEqual(Object.keys(announceWords.en));
    for (const [key, text] of Object.entries(announceWords.en)) {
      for (const words of Object.values(announceWords)) {
        const said = Object.entries(words).find(([name]) => name === key)?.[1] ?? "";
        // Arabic has a word of its own for one.
        if (!(words === ar && key.endsWith("_one"))) expect([key, blanks(said)]).toEqual([key, blanks(text)]);
      }
    }
  });
});
