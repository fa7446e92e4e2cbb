/** A plan of the size of a real house: five zones, fifteen rules, seasons all year round. */
import { Plan } from "../../electron/contract/plan.ts";

const everyTrack = (...sounds: string[]) => sounds.map((sound) => ({ sound, playSeconds: 180 }));

export function demonstrationPlan(): Plan {
  return Plan.parse({
    schema: 1,
    venue: {
      id: "le-mans",
      name: { fr: "Le Mans", en: "Le Mans" },
      timeZone: "Europe/Paris",
      locale: "fr",
      location: { latitude: 47.95, longitude: 0.21 },
      holidays: { country: "FR" },
      openingHours: [{ days: { weekdays: ["tue", "wed", "thu", "fri", "sat", "sun"] }, window: { from: "09:00", to: "18:00" } }],
      openingExceptions: [
        { date: "2026-12-25", closed: true },
        { date: "2026-12-31", window: { from: "09:00", to: "16:00" } },
      ],
    },
    zones: [
      { id: "lobby", name: "Lobby", groups: ["indoor"] },
      { id: "corridor", name: "Corridor", groups: ["indoor"], maximumVolume: 70 },
      { id: "showroom", name: "Showroom", groups: ["indoor"] },
      { id: "pit-lane", name: "Pit lane", groups: ["outdoor"] },
      { id: "terrace", name: "Terrace", groups: ["outdoor"] },
    ],
    playlists: [
      {
        id: "purr",
        name: "Purr",
        order: "shuffle",
        crossfadeSeconds: 6,
        tracks: everyTrack("flat-six", "v8", "boxer", "classic"),
      },
      {
        id: "race",
        name: "Race",
        order: "shuffle",
        tracks: everyTrack("pit-lane-bed", "v8"),
        oneShots: [{ sound: "pass-by", everySeconds: [180, 480] }],
      },
      { id: "electric", name: "Electric", tracks: everyTrack("electric") },
      { id: "night", name: "Night", tracks: everyTrack("night-drone") },
    ],
    periods: [{ id: "christmas", days: { season: { from: "12-01", to: "01-06" } } }],
    rules: [
      { id: "house", targets: ["venue"], set: { theme: "classic" } },
      { id: "purring", targets: ["venue"], set: { playlist: "purr" } },
      {
        id: "day-curve",
        targets: ["venue"],
        set: {
          volume: {
            curve: [
              { at: "09:00", volume: 30 },
              { at: "12:00", volume: 60 },
              { at: "18:00", volume: 40 },
            ],
          },
        },
      },
      { id: "racing", targets: ["zone:pit-lane"], set: { playlist: "race", volume: 80 } },
      { id: "silent-drive", targets: ["zone:showroom"], days: { weekdays: ["wed"] }, set: { playlist: "electric" } },
      {
        id: "night-lights",
        targets: ["group:outdoor"],
        window: { from: { sun: "sunset" }, to: "23:00" },
        gate: "always",
        set: { playlist: "night", volume: 15 },
      },
      { id: "noel", targets: ["venue"], priority: 50, days: { period: "christmas" }, set: { theme: "christmas" } },
      { id: "bells", targets: ["group:indoor"], priority: 50, days: { period: "christmas" }, set: { accent: "sleigh-bells" } },
      {
        id: "new-year",
        targets: ["venue"],
        priority: 60,
        days: { season: { from: "12-31", to: "01-01" } },
        window: { from: "16:00", to: "02:00" },
        set: { theme: "new-year" },
      },
      {
        id: "valentine",
        targets: ["venue"],
        priority: 50,
        days: { season: { from: "02-10", to: "02-14" } },
        set: { theme: "valentine" },
      },
      {
        id: "easter",
        targets: ["venue"],
        priority: 50,
        days: { season: { from: { feast: "easter", offsetDays: -9 }, to: { feast: "easter", offsetDays: 1 } } },
        set: { theme: "easter" },
      },
      {
        id: "race-week",
        targets: ["venue"],
        priority: 60,
        days: {
          season: {
            from: { weekday: "sat", onOrAfter: "06-10", offsetDays: -3 },
            to: { weekday: "sat", onOrAfter: "06-10", offsetDays: 1 },
          },
        },
        set: { theme: "race", playlist: "race" },
      },
      {
        id: "summer",
        targets: ["venue"],
        priority: 40,
        days: { season: { from: "07-01", to: "08-31" } },
        set: { theme: "summer" },
      },
      {
        id: "halloween",
        targets: ["venue"],
        priority: 50,
        days: { season: { from: "10-24", to: "10-31" } },
        set: { theme: "halloween" },
      },
      { id: "holidays", targets: ["zone:lobby"], priority: 10, days: { holidays: "only" }, set: { volume: 50 } },
    ],
    caps: [{ id: "quiet", targets: ["zone:terrace"], window: { from: "20:00", to: "08:00" }, maximumVolume: 20 }],
  });
}
