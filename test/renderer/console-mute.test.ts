import { describe, expect, it } from "vitest";
import { muteEnds } from "../../renderer/console/logic/mute.ts";

const PARIS = "Europe/Paris";
const NOW = Date.parse("2026-12-10T21:28:30+01:00");
const offered = (opening: Parameters<typeof muteEnds>[0], now = NOW) =>
  muteEnds(opening, now, PARIS).map((end) => [
    end.kind === "minutes" ? end.minutes : end.kind,
    new Date(end.until).toISOString(),
  ]);

describe("until when everything may be muted", () => {
  it("is a while, or until the venue opens: nobody opens a silent house", () => {
    expect(offered({ open: false, until: "2026-12-11T08:00:00Z" })).toEqual([
      [30, "2026-12-10T20:58:30.000Z"],
      [60, "2026-12-10T21:28:30.000Z"],
      ["opening", "2026-12-11T08:00:00.000Z"],
    ]);
  });

  it("is until closing while it is open", () => {
    expect(offered({ open: true, until: "2026-12-10T22:00:00Z" }).at(-1)).toEqual(["closing", "2026-12-10T22:00:00.000Z"]);
  });

  it("is the end of the venue's day where it knows neither", () => {
    expect(offered({ open: true, until: null }).at(-1)).toEqual(["midnight", "2026-12-10T23:00:00.000Z"]);
  });

  it("never lies in the past, also while the news of a closing is under way", () => {
    expect(offered({ open: true, until: "2026-12-10T20:28:00Z" }).map(([kind]) => kind)).toEqual([30, 60]);
  });
});
