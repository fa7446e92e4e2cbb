import { describe, expect, it } from "vitest";
import type { Override } from "../../electron/contract/command.ts";
import type { Explanation } from "../../electron/contract/explanation.ts";
import { explain } from "../../electron/domain/explain.ts";
import type { NamedThings } from "../../electron/domain/explain.ts";
import type { Schedule } from "../../electron/domain/schedule.ts";
import { instant, overrideOf, scheduleOf } from "./house.ts";

const NOON = "2026-12-10T12:00:00+01:00";
const NIGHT = "2026-12-10T21:00:00+01:00";

const things: NamedThings = {
  themes: [
    { id: "christmas", name: { fr: "Noël", en: "Christmas" } },
    { id: "classic", name: { fr: "Classique", en: "Classic" } },
  ],
  sounds: [{ id: "bells", title: { fr: "Grelots", en: "Sleigh bells" } }],
};

const house = scheduleOf({
  venue: { locale: "fr", openingHours: [{ window: { from: "09:00", to: "18:00" } }] },
  zones: [
    { id: "lobby", name: { fr: "Accueil", en: "Lobby" }, groups: ["indoor"], maximumVolume: 70 },
    { id: "terrace", name: { fr: "Terrasse", en: "Terrace" } },
  ],
  playlists: [
    { id: "purr", name: { fr: "Ronronnement", en: "Purr" }, tracks: [{ sound: "flat-six" }] },
    { id: "night", name: { fr: "Nuit", en: "Night" }, tracks: [{ sound: "flat-six" }] },
  ],
  rules: [
    {
      id: "calm",
      name: { fr: "Journée au calme", en: "Calm day" },
      targets: ["venue"],
      set: { playlist: "purr", volume: 60 },
    },
    {
      id: "evening",
      name: { fr: "Soirée", en: "Evening" },
      targets: ["zone:lobby"],
      window: { from: "19:00", to: "22:00" },
      gate: "always",
      set: { playlist: "night", volume: 90 },
    },
    {
      id: "dress",
      name: { fr: "Noël", en: "Christmas" },
      targets: ["venue"],
      days: { season: { from: "12-01", to: "01-06" } },
      set: { theme: "christmas" },
    },
  ],
  caps: [
    {
      id: "quiet",
      name: { fr: "Calme du soir", en: "Quiet evening" },
      targets: ["zone:terrace"],
      window: { from: "11:00", to: "15:00" },
      maximumVolume: 20,
    },
  ],
});

function explained(
  at: string,
  language: string | null = "en",
  zone = "lobby",
  overrides: readonly Override[] = [],
  schedule: Schedule = house,
): Explanation {
  return explain(schedule, overrides, zone, instant(at), language, things);
}

describe("a field is explained by its reason", () => {
  it("a rule that asks for it, since when, and what comes next", () => {
    const { playlist } = explained(NOON, "fr");
    expect(playlist).toEqual({
      value: "purr",
      since: "2026-12-10T08:00:00Z",
      because: { kind: "rule", id: "calm", name: { fr: "Journée au calme", en: "Calm day" } },
      sentence:
        "La musique est «\u00a0Ronronnement\u00a0» depuis 09:00 parce que la règle «\u00a0Journée au calme\u00a0» le demande.",
      lost: [],
      next: {
        at: "2026-12-10T17:00:00Z",
        value: null,
        because: { kind: "closed", id: "calm", name: { fr: "Journée au calme", en: "Calm day" } },
        sentence: "À 18:00, la musique s’arrête parce que le lieu ferme.",
      },
    });
    expect(explained(NOON).playlist.sentence).toBe(
      "The music has been “Purr” since 09:00 because the rule “Calm day” asks for it.",
    );
  });

  it("a theme by its name in the library, and dates where it began on another", () => {
    expect(explained(NOON, "fr").theme.sentence).toBe(
      "Le thème est «\u00a0Noël\u00a0» depuis le mardi 1er décembre à 00:00 parce que la règle «\u00a0Noël\u00a0» le demande.",
    );
    expect(explained(NOON).theme.next?.sentence).toBe(
      "On Thursday 7 January 2027 at 00:00 the theme changes to the house style because nothing asks for it any more.",
    );
  });

  it("a venue that is closed, and the rule that begins when it opens", () => {
    expect(explained(NIGHT, "en", "terrace").playlist.sentence).toBe(
      "The music has been silent since 18:00 because the venue is closed. The rule “Calm day” begins at opening, at 09:00 on Friday 11 December.",
    );
    expect(explained("2026-12-10T08:00:00+01:00", "fr").playlist.sentence).toBe(
      "Il n’y a pas de musique depuis le mercredi 9 décembre à 22:00 parce que le lieu est fermé. La règle «\u00a0Journée au calme\u00a0» commence à l’ouverture, à 09:00.",
    );
  });

  it("a venue that is closed, and a rule that will not be the one to hold when it opens", () => {
    const schedule = scheduleOf({
      venue: { openingHours: [{ window: { from: "09:00", to: "18:00" } }] },
      rules: [{ id: "early", targets: ["venue"], window: { from: "07:00", to: "08:30" }, set: { playlist: "purr" } }],
    });
    expect(explained("2026-12-10T08:00:00+01:00", "en", "lobby", [], schedule).playlist.sentence).toBe(
      "The music is silent because the venue is closed. The rule “early” would hold if it were open.",
    );
  });

  it("nothing that asks for anything", () => {
    const { theme, playlist, volume, accent } = explained(NOON, "en", "lobby", [], scheduleOf({}));
    expect([theme, playlist, volume, accent].map(({ sentence, next }) => [sentence, next])).toEqual([
      ["The theme is the house style because nothing asks for anything else.", null],
      ["The music is silent because nothing asks for anything else.", null],
      ["The volume is 40, the house default, because nothing asks for another.", null],
      ["The accent sound is off because nothing asks for anything else.", null],
    ]);
  });

  it("a limit, and what the rule under it asks for", () => {
    const { volume } = explained(NOON, "fr", "terrace");
    expect(volume.sentence).toBe(
      "Le volume est limité à 20 par «\u00a0Calme du soir\u00a0» depuis 11:00. La règle «\u00a0Journée au calme\u00a0» demande 60.",
    );
    expect(volume.lost.map(({ why }) => why)).toEqual(["Son volume de 60 est limité à 20 par «\u00a0Calme du soir\u00a0»."]);
    expect(volume.next).toMatchObject({ value: 60, because: { kind: "rule", id: "calm" } });
    expect(explained("2026-12-10T10:00:00+01:00", "en", "terrace").volume.next?.sentence).toBe(
      "At 11:00 the volume is limited to 20 by “Quiet evening”.",
    );
  });

  it("the zone’s own maximum, also where a cap has the id of the zone", () => {
    expect(explained(NIGHT).volume.sentence).toBe(
      "The volume has been limited to 70 by the maximum of the zone “Lobby” since 19:00. The rule “Evening” asks for 90.",
    );
    const namesake = scheduleOf({
      rules: [{ id: "loud", targets: ["venue"], set: { volume: 90 } }],
      caps: [{ id: "lobby", name: "Hush", targets: ["venue"], maximumVolume: 30 }],
    });
    expect(explained(NOON, "en", "lobby", [], namesake).volume.sentence).toBe(
      "The volume is limited to 30 by “Hush”. The rule “loud” asks for 90.",
    );
  });

  it("an override with its reason and its absolute end, and what follows it", () => {
    const override = overrideOf({ reason: "A client wants bells", set: { theme: "classic", accent: "bells", volume: 0 } });
    const { theme, accent, volume } = explained(NOON, "en", "lobby", [override]);
    expect([theme.sentence, accent.sentence, volume.sentence]).toEqual([
      "The theme has been “Classic” since 11:00 because of the override “A client wants bells”, which holds until 13:00.",
      "The accent sound has been “Sleigh bells” since 11:00 because of the override “A client wants bells”, which holds until 13:00.",
      "The sound has been muted since 11:00 because of the override “A client wants bells”, which holds until 13:00.",
    ]);
    expect([theme.next?.sentence, accent.next?.sentence, volume.next?.sentence]).toEqual([
      "At 13:00 the theme changes to “Christmas” because the rule “Christmas” asks for it. The override “A client wants bells” ends then.",
      "At 13:00 the accent sound stops because nothing asks for it any more. The override “A client wants bells” ends then.",
      "At 13:00 the volume changes to 60 because the rule “Calm day” asks for it. The override “A client wants bells” ends then.",
    ]);
    expect(theme.lost.map(({ id, why }) => [id, why])).toEqual([
      ["dress", "The override “A client wants bells” lies above every rule."],
    ]);
    const long = overrideOf({ reason: "Salon", until: "2027-01-03T12:00:00Z" });
    expect(explained(NOON, "fr", "lobby", [long]).theme.sentence).toContain(
      "en raison de la dérogation «\u00a0Salon\u00a0», qui vaut jusqu’au dimanche 3 janvier 2027 à 13:00.",
    );
  });

  it("an override that is to come", () => {
    expect(
      explained("2026-12-10T10:30:00+01:00", "en", "lobby", [overrideOf({ set: { playlist: "night" } })]).playlist.next?.sentence,
    ).toBe("At 11:00 the music “Night” starts because of the override “A guest”, which holds until 13:00.");
  });

  it("an emergency that goes on until someone ends it, and one of which the end is known", () => {
    const emergency = overrideOf({
      id: "e",
      layer: "emergency",
      set: { playlist: null, volume: 100 },
      until: null,
      reason: { en: "Leave the house", fr: "Sortez" },
    });
    const { playlist, volume } = explained(NOON, "en", "lobby", [emergency]);
    expect(playlist.sentence).toBe(
      "The music has been silent since 11:00 because of the emergency “Leave the house”, until someone ends it.",
    );
    expect(playlist).toMatchObject({ next: null, lost: [{ id: "calm", why: "An emergency lies above everything else." }] });
    expect(volume.sentence).toBe(
      "The volume has been limited to 70 by the maximum of the zone “Lobby” since 11:00. The emergency “Leave the house” asks for 100.",
    );
    expect(explained(NOON, "fr", "lobby", [{ ...emergency, until: "2026-12-10T11:30:00Z" }]).playlist.sentence).toBe(
      "Il n’y a pas de musique depuis 11:00 en raison de l’urgence «\u00a0Sortez\u00a0», qui a duré jusqu’à 12:30.",
    );
  });

  it("a volume that moves, and where it bends", () => {
    const curve = {
      curve: [
        { at: "09:00", volume: 30 },
        { at: "12:00", volume: 60 },
        { at: "17:00", volume: 60 },
      ],
    };
    const schedule = scheduleOf({
      rules: [{ id: "rise", name: "Rise", targets: ["venue"], window: { from: "09:00", to: "18:00" }, set: { volume: curve } }],
    });
    const { volume } = explained("2026-12-10T10:00:00+01:00", "en", "lobby", [], schedule);
    expect([volume.sentence, volume.next?.at, volume.next?.sentence]).toEqual([
      "The volume moves from 30 at 09:00 to 60 at 12:00 because the rule “Rise” asks for it.",
      "2026-12-10T11:00:00Z",
      "At 12:00 the volume changes to 60 because the rule “Rise” asks for it.",
    ]);
    expect(explained("2026-12-10T08:00:00+01:00", "fr", "lobby", [], schedule).volume.next).toMatchObject({
      at: "2026-12-10T08:00:00Z",
      value: { from: 30, to: 60 },
      sentence: "Le volume passe de 30 (à 09:00) à 60 (à 12:00) parce que la règle «\u00a0Rise\u00a0» le demande.",
    });
  });

  it("a rule or an override without a name by its id, an unknown theme too", () => {
    const schedule = scheduleOf({ rules: [{ id: "plain", targets: ["venue"], set: { theme: "carnival" } }] });
    expect(explained(NOON, "en", "lobby", [], schedule).theme.sentence).toBe(
      "The theme is “carnival” because the rule “plain” asks for it.",
    );
  });
});

describe("what comes next on the nights on which clocks change", () => {
  const rules = [{ id: "late", targets: ["venue" as const], window: { from: "02:30", to: "05:00" }, set: { theme: "classic" } }];
  const schedule = scheduleOf({ rules });

  it("in spring a time that is skipped comes at the jump, and is told as the clock then reads", () => {
    expect(explained("2026-03-29T00:00:00Z", "en", "lobby", [], schedule).theme.next).toMatchObject({
      at: "2026-03-29T01:00:00Z",
      value: "classic",
      sentence: "At 03:00 the theme changes to “Classic” because the rule “late” asks for it.",
    });
  });

  it("in autumn a time that comes twice counts once", () => {
    expect(explained("2026-10-25T00:00:00Z", "en", "lobby", [], schedule).theme.next).toMatchObject({
      at: "2026-10-25T00:30:00Z",
      sentence: "At 02:30 the theme changes to “Classic” because the rule “late” asks for it.",
    });
    expect(explained("2026-10-25T01:15:00Z", "en", "lobby", [], schedule).theme).toMatchObject({
      since: "2026-10-25T00:30:00Z",
      next: { at: "2026-10-25T04:00:00Z" },
    });
  });
});

describe("the language", () => {
  it("is the one asked for, else the venue’s, else English; the answer says which", () => {
    const swedish = scheduleOf({ venue: { locale: "sv" } });
    expect([
      explained(NOON, "de").language,
      explained(NOON, "fr-CA").language,
      explained(NOON, null).language,
      explained(NOON, "it").language,
      explained(NOON, "it", "lobby", [], swedish).language,
    ]).toEqual(["de", "fr", "fr", "fr", "en"]);
  });

  it.each([
    [
      "fr",
      "La musique est «\u00a0Ronronnement\u00a0» depuis 09:00 parce que la règle «\u00a0Journée au calme\u00a0» le demande.",
    ],
    ["en", "The music has been “Purr” since 09:00 because the rule “Calm day” asks for it."],
    ["de", "Die Musik ist seit 09:00 Uhr „Ronronnement“, weil die Regel „Journée au calme“ es so vorgibt."],
    ["es", "La música es «Ronronnement» desde las 09:00 porque lo pide la regla «Journée au calme»."],
    ["nl", "De muziek is sinds 09:00 uur “Ronronnement”, omdat de regel “Journée au calme” dat vraagt."],
    ["ar", "الموسيقى هي «\u2068Ronronnement\u2069» منذ الساعة 09:00 لأن القاعدة «\u2068Journée au calme\u2069» تطلب ذلك."],
  ])("%s", (language, sentence) => {
    expect(explained(NOON, language).playlist.sentence).toBe(sentence);
  });

  it("Spanish says one o’clock in the singular", () => {
    const schedule = scheduleOf({
      rules: [{ id: "late", targets: ["venue"], window: { from: "01:30", to: "05:00" }, set: { theme: "classic" } }],
    });
    expect(explained("2026-12-10T00:00:00+01:00", "es", "lobby", [], schedule).theme.next?.sentence).toBe(
      "A la 01:30 el tema pasa a «Classic» porque lo pide la regla «late».",
    );
  });
});

it("a zone that the plan does not have is a mistake of the caller", () => {
  expect(() => explained(NOON, "en", "attic")).toThrow(RangeError);
});
