/** What the program says at start: where to go and how to get in. */
import { formatInstant } from "./contract/words.ts";
import type { Options } from "./options.ts";
import type { House } from "./start.ts";

function rehearsalLines({ rehearsal, data }: Options): string[] {
  if (rehearsal === null) return [];
  const pace = `${rehearsal.speed}×${rehearsal.paused ? ", paused" : ""}`;
  return [
    `REHEARSAL  from ${formatInstant(rehearsal.start)} at ${pace}`,
    `           on a copy of ${data} in memory: nothing here touches the real venue, and nothing is kept.`,
  ];
}

/** The lines to print once the house answers. */
export function announcement(house: House, options: Options): string {
  const kiosk = house.screens().find((screen) => screen.roles.includes("kiosk"));
  const lines = [
    ...rehearsalLines(options),
    `Console  ${house.origin}/console/`,
    ...(kiosk === undefined ? [] : [`Kiosk    ${house.origin}/kiosk/?screen=${kiosk.id}`]),
    ...(house.drawnPin === null ? [] : [`PIN      ${house.drawnPin}   (shown this once; RONRON_OPERATOR_PIN sets another)`]),
    `API      ${house.origin}/api/docs`,
  ];
  return lines.join("\n");
}
