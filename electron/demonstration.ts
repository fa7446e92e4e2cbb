/** The venue a first run creates, so that the first minute already purrs. */
import { Plan } from "./contract/plan.ts";
import { demonstrationOpinions } from "./demonstration/opinions.ts";
import { demonstrationExperiences } from "./demonstration/experiences.ts";
import { demonstrationMap } from "./demonstration/map.ts";
import { demonstrationProgramme } from "./demonstration/programme.ts";
import { closingAnnouncements } from "./domain/announcements/ready-made.ts";

/** A driving-experience centre with five zones, its seasons and its hours. */
export function demonstrationPlan(): Plan {
  const everyDay = { from: "00:00", to: "24:00" };
  const season = (id: string, fr: string, en: string, from: unknown, to: unknown) => ({
    id,
    name: { fr, en },
    days: { season: { from, to } },
  });
  const dress = (id: string, fr: string, en: string, priority: number) => ({
    id,
    name: { fr, en },
    targets: ["venue"],
    priority,
    days: { period: id },
    window: everyDay,
    set: { theme: id },
  });
  return Plan.parse({
    schema: 1,
    venue: {
      id: "le-mans",
      name: { fr: "Centre de Conduite du Mans", en: "Le Mans Driving Centre" },
      timeZone: "Europe/Paris",
      locale: "fr",
      location: { latitude: 47.95, longitude: 0.21 },
      holidays: { country: "FR", region: null },
      openingHours: [{ days: {}, window: { from: "09:00", to: "18:00" } }],
      openingExceptions: [
        { date: "2026-12-25", closed: true },
        { date: "2026-12-31", window: { from: "09:00", to: "16:00" } },
        { date: "2027-01-01", closed: true },
      ],
    },
    zones: [
      {
        id: "lobby",
        name: { fr: "Accueil", en: "Lobby" },
        groups: ["indoor"],
        maximumVolume: 70,
        neighbours: [{ zone: "corridor", delaySeconds: 0.4 }],
      },
      {
        id: "corridor",
        name: { fr: "Couloir", en: "Corridor" },
        groups: ["indoor"],
        trimDecibels: -3,
        maximumVolume: 80,
        neighbours: [{ zone: "lobby", delaySeconds: 0.4 }],
      },
      { id: "showroom", name: { fr: "Salle d’exposition", en: "Showroom" }, groups: ["indoor"], maximumVolume: 60 },
      {
        id: "pit-lane",
        name: { fr: "Voie des stands", en: "Pit lane" },
        groups: ["outdoor"],
        maximumVolume: 90,
        neighbours: [
          { zone: "terrace", delaySeconds: 1.2 },
          { zone: "corridor", delaySeconds: 0.8 },
        ],
      },
      { id: "terrace", name: { fr: "Terrasse", en: "Terrace" }, groups: ["outdoor"], maximumVolume: 60 },
    ],
    playlists: [
      {
        id: "purr",
        name: { fr: "Ronron", en: "Purr" },
        order: "shuffle",
        crossfadeSeconds: 6,
        tracks: [
          { engine: "flat-six", weight: 2, playSeconds: 600 },
          { engine: "v8", playSeconds: 180 },
        ],
      },
      {
        id: "race",
        name: { fr: "Course", en: "Race" },
        order: "sequence",
        crossfadeSeconds: 4,
        tracks: [
          { sound: "pit-lane", playSeconds: 528 },
          { sound: "v8-burble", playSeconds: 90 },
        ],
        oneShots: [
          { sound: "v8-pass-by", everySeconds: [180, 480] },
          { sound: "v10-pass-by", everySeconds: [240, 480], travels: true },
          { sound: "v12-pass-by", everySeconds: [300, 480] },
        ],
      },
      {
        id: "electric",
        name: { fr: "Électrique", en: "Electric" },
        order: "sequence",
        crossfadeSeconds: 8,
        tracks: [{ sound: "electric-hum", playSeconds: 300 }],
      },
      {
        id: "night",
        name: { fr: "Nuit", en: "Night" },
        order: "sequence",
        crossfadeSeconds: 12,
        tracks: [{ sound: "electric-hum", playSeconds: 600, gainDecibels: -3 }],
      },
      {
        id: "fireworks",
        name: { fr: "Feux d’artifice au loin", en: "Fireworks far away" },
        order: "sequence",
        crossfadeSeconds: 8,
        tracks: [{ sound: "summer-crickets", playSeconds: 600 }],
        oneShots: [{ sound: "fireworks-far", everySeconds: [20, 75] }],
      },
    ],
    periods: [
      season("christmas", "Noël", "Christmas", { feast: "advent1" }, "01-06"),
      season("new-year", "Nouvel An", "New Year", "12-31", "01-01"),
      season("valentine", "Saint-Valentin", "Valentine’s Day", "02-12", "02-14"),
      season("easter", "Pâques", "Easter", { feast: "easter", offsetDays: -7 }, { feast: "easter", offsetDays: 1 }),
      season(
        "race",
        "Semaine des 24 Heures",
        "24 Hours week",
        { weekday: "sat", onOrAfter: "06-10", offsetDays: -6 },
        { weekday: "sat", onOrAfter: "06-10", offsetDays: 1 },
      ),
      season("summer", "Été", "Summer", "07-01", "08-31"),
      season("bastille", "14 juillet", "14 July", "07-14", "07-14"),
      season("halloween", "Halloween", "Halloween", "10-24", "10-31"),
    ],
    rules: [
      dress("christmas", "Noël", "Christmas", 50),
      dress("new-year", "Nouvel An", "New Year", 55),
      dress("valentine", "Saint-Valentin", "Valentine’s Day", 50),
      dress("easter", "Pâques", "Easter", 50),
      dress("race", "Semaine des 24 Heures", "24 Hours week", 60),
      dress("summer", "Été", "Summer", 20),
      dress("halloween", "Halloween", "Halloween", 50),
      // 14 July keeps the summer's dress: a house is dressed for a season, and New Year's fireworks would come with its words.
      // What the evening has of its own is heard, outdoors, from sunset on.
      {
        id: "bastille",
        name: { fr: "Soir du 14 juillet", en: "14 July evening" },
        targets: ["group:outdoor"],
        priority: 60,
        days: { period: "bastille" },
        window: { from: { sun: "sunset", offsetMinutes: 0, fallback: "21:45" }, to: "24:00" },
        gate: "always",
        set: { playlist: "fireworks", volume: 40 },
      },
      {
        id: "house-style",
        name: { fr: "Style maison", en: "House style" },
        targets: ["venue"],
        priority: 0,
        set: { theme: "classic" },
      },
      {
        id: "corridor-purr",
        name: { fr: "Le couloir ronronne", en: "The corridor purrs" },
        targets: ["zone:corridor", "zone:lobby"],
        priority: 10,
        set: { playlist: "purr", volume: 45 },
      },
      {
        id: "showroom-electric",
        name: { fr: "Salle électrique", en: "Electric showroom" },
        targets: ["zone:showroom"],
        priority: 10,
        set: { playlist: "electric", volume: 30 },
      },
      {
        id: "pit-lane-race",
        name: { fr: "Les stands en course", en: "Pit lane at the races" },
        targets: ["zone:pit-lane"],
        priority: 10,
        set: {
          playlist: "race",
          volume: {
            curve: [
              { at: "09:00", volume: 40 },
              { at: "12:00", volume: 65 },
              { at: "18:00", volume: 45 },
            ],
          },
        },
      },
      {
        id: "terrace-day",
        name: { fr: "Terrasse", en: "Terrace" },
        targets: ["zone:terrace"],
        priority: 10,
        set: { playlist: "electric", volume: 25 },
      },
      {
        id: "christmas-bells",
        name: { fr: "Grelots à l’accueil", en: "Sleigh bells in the lobby" },
        targets: ["zone:lobby"],
        priority: 50,
        days: { period: "christmas" },
        set: { accent: "sleigh-bells" },
      },
      {
        id: "no-bells",
        name: { fr: "Sans grelots au Nouvel An", en: "No sleigh bells at New Year" },
        targets: ["zone:lobby"],
        priority: 55,
        days: { period: "new-year" },
        set: { accent: null },
      },
      {
        id: "winter-terrace",
        name: { fr: "Vent d’hiver en terrasse", en: "Winter wind on the terrace" },
        targets: ["zone:terrace"],
        priority: 20,
        days: { period: "christmas" },
        set: { accent: "winter-wind" },
      },
      {
        id: "evening",
        name: { fr: "Soirée calme", en: "Calm evening" },
        targets: ["group:indoor"],
        priority: 5,
        window: { from: "18:00", to: "22:00" },
        gate: "always",
        set: { playlist: "night", volume: 30 },
      },
    ],
    caps: [
      {
        id: "quiet",
        name: { fr: "Calme du soir", en: "Evening quiet" },
        targets: ["zone:terrace"],
        window: { from: "20:00", to: "08:00" },
        maximumVolume: 20,
      },
    ],
    announcements: closingAnnouncements(),
    programme: demonstrationProgramme(),
    experiences: demonstrationExperiences(),
    map: demonstrationMap(),
    opinions: demonstrationOpinions(),
    screens: [
      // Of 55 inches, upright.
      {
        id: "lobby-1",
        zone: "lobby",
        roles: ["kiosk", "player"],
        place: "entrance",
        mounting: { bottomMillimetres: 620, heightMillimetres: 1215 },
      },
      { id: "showroom-1", zone: "showroom", roles: ["kiosk", "player"], place: "showroom" },
      { id: "corridor-1", zone: "corridor", roles: ["player"] },
      { id: "pit-lane-1", zone: "pit-lane", roles: ["player"] },
      { id: "terrace-1", zone: "terrace", roles: ["player"] },
    ],
  });
}
