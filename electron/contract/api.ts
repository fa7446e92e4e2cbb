/**
 * Every endpoint, once. `api` is served as REST under /api and over the socket; `link` over the socket alone.
 * The names, paths and answers here are relied on from outside (DESIGN §7).
 */
import { announcementsApi } from "./api/announcements.ts";
import { calendarApi } from "./api/calendar.ts";
import { houseApi } from "./api/house.ts";
import { opinionsApi } from "./api/opinions.ts";
import { emergencyApi, overridesApi } from "./api/overrides.ts";
import { pairingApi } from "./api/pairing.ts";
import { planApi } from "./api/plan.ts";
import { programmeApi } from "./api/programme.ts";
import { heardApi, proofApi } from "./api/proof.ts";
import { recordingsApi, soundsApi } from "./api/recordings.ts";
import { rehearsalApi } from "./api/rehearsal.ts";
import { scheduleApi } from "./api/schedule.ts";
import { sessionApi } from "./api/session.ts";
import { themesApi } from "./api/themes.ts";
import { link } from "./link.ts";

export const api = {
  health: houseApi.health,
  session: sessionApi,
  pairing: pairingApi,
  plan: planApi,
  ...scheduleApi,
  proof: proofApi,
  heard: heardApi,
  calendar: calendarApi,
  overrides: overridesApi,
  announcements: announcementsApi,
  programme: programmeApi,
  opinions: opinionsApi,
  emergency: emergencyApi,
  recordings: recordingsApi,
  sounds: soundsApi,
  themes: themesApi,
  screens: houseApi.screens,
  testTone: houseApi.testTone,
  rehearsal: rehearsalApi,
};

/** Everything a page may call over the socket. */
export const socket = { api, link };
