/** A test tone from a screen's player, as the API answers for it. */
import type { Controller } from "../../controller/controller.ts";
import { refusal } from "../problem.ts";

/** Asks for the tone. A refusal says why nobody would hear it: 404 for an unknown screen, else 409. */
export function playTestTone(controller: Controller, screen: string, id: string): void {
  const answer = controller.testTone(screen, id);
  switch (answer) {
    case "told":
      return;
    case "unknown":
      throw refusal(404, `The plan has no screen "${screen}".`);
    case "offline":
      throw refusal(409, `The player of the screen "${screen}" is not online: start it, and try again.`);
    case "emergency":
      throw refusal(409, "An emergency is in force: no test tone is played until it has ended.");
    default:
      answer satisfies never;
  }
}
