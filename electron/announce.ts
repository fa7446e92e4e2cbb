/** What the program says at start: where to go and how to get in. */
import type { Options } from "./options.ts";
import type { House } from "./start.ts";

/** The lines to print once the house answers. */
export function announcement(house: House, options: Options): string {
  const kiosk = house.screens().find((screen) => screen.roles.includes("kiosk"));
  const lines = [
    ...(options.rehearsal === null ? [] : [`Rehearsal at ${options.rehearsal.speed}× — nothing here touches the real venue.`]),
    `Console  ${house.origin}/console/`,
    ...(kiosk === undefined ? [] : [`Kiosk    ${house.origin}/kiosk/?screen=${kiosk.id}`]),
    ...(house.drawnPin === null ? [] : [`PIN      ${house.drawnPin}   (shown this once; RONRON_OPERATOR_PIN sets another)`]),
    `API      ${house.origin}/api/docs`,
  ];
  return lines.join("\n");
}
