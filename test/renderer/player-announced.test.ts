import { describe, expect, test } from "vitest";
import type { AnnouncementCue } from "../../electron/contract/announcement.ts";
import { announcedIn } from "../../renderer/player/announced.ts";

const at = (seconds: number): number => Date.parse("2026-11-22T10:00:00Z") + seconds * 1000;
const text = (seconds: number): string => new Date(at(seconds)).toISOString();

const part = (sound: string, startsAt: number, durationSeconds: number) => ({
  sound,
  url: `/sounds/signals/${sound}.opus`,
  startsAt: text(startsAt),
  durationSeconds,
});

const CLOSING: AnnouncementCue = {
  id: "closing-15",
  name: "Closing",
  zones: ["lobby", "corridor"],
  startsAt: text(60),
  endsAt: text(72),
  parts: [part("closing-chime", 60, 3), part("speech-1", 63.3, 8.7)],
  text: "The centre closes in 15 minutes.",
  volume: 55,
  limits: { lobby: 70 },
};

const lobby = announcedIn("lobby", [CLOSING]);
const soundsDue = (seconds: number): string[] => lobby.due(at(seconds), 600).map(({ sound }) => sound);

describe("what is announced in a zone", () => {
  test("is given to the audio clock shortly before it begins, so that its first sample is heard", () => {
    expect(soundsDue(59.3)).toEqual([]);
    expect(soundsDue(59.4)).toEqual(["closing-chime"]);
    const [chime] = lobby.due(at(59.5), 600);
    expect(chime).toMatchObject({ bus: "announcement", positionSeconds: 0, startedAt: at(60), endsAt: at(63), loop: false });
  });

  test("is joined where it stands by a player that comes late", () => {
    expect(lobby.due(at(65.3), 600)).toMatchObject([{ sound: "speech-1", positionSeconds: 2 }]);
  });

  test("is over with its last recording, or when it is cancelled", () => {
    expect(soundsDue(72)).toEqual([]);
    const cancelled = announcedIn("lobby", [{ ...CLOSING, endsAt: text(65) }]);
    // It leaves when that is told, also by a clock that is a little behind the controller's.
    for (const seconds of [64, 64.9, 65]) expect(cancelled.due(at(seconds), 600)).toEqual([]);
  });

  test("is nothing in zones that it is not about, and nothing where there is only a text to read", () => {
    expect(announcedIn("terrace", [CLOSING]).spans).toEqual([]);
    expect(announcedIn("lobby", [{ ...CLOSING, parts: [] }]).spans).toEqual([]);
  });

  test("is held to the limit of the zone as it will be then; one without is free", () => {
    expect(lobby.spans).toEqual([{ startsAt: at(60), endsAt: at(72), volume: 55, limit: 70 }]);
    expect(announcedIn("corridor", [CLOSING]).spans).toMatchObject([{ limit: 100 }]);
  });

  test("says its text from its first to its last sound, or its name where it has none", () => {
    expect([59, 60, 71, 72].map((seconds) => lobby.saying(at(seconds)))).toEqual([null, CLOSING.text, CLOSING.text, null]);
    expect(announcedIn("lobby", [{ ...CLOSING, text: null }]).saying(at(60))).toBe("Closing");
  });

  test("is fetched a day ahead and decoded half a minute ahead", () => {
    const ids = (seconds: number) => {
      const { decoded, fetched } = lobby.needed(at(seconds));
      return [decoded.map(({ id }) => id), fetched.map(({ id }) => id)];
    };
    expect(ids(60 - 86_401)).toEqual([[], []]);
    expect(ids(-3600)).toEqual([[], ["closing-chime", "speech-1"]]);
    expect(ids(30)).toEqual([["closing-chime"], ["closing-chime", "speech-1"]]);
    expect(ids(64)).toEqual([["speech-1"], ["speech-1"]]);
  });
});
