import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { openShelf } from "../../renderer/player/shelf.ts";

const SOUNDS = Array.from({ length: 20 }, (_, index) => `engine-${index}`);

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A controller that takes questions and answers none; `die` breaks every line to it at once. */
async function silentController(): Promise<{ readonly origin: string; asked(): number; die(): void }> {
  let asked = 0;
  const server = createServer(() => void (asked += 1));
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  const die = (): void => {
    server.closeAllConnections();
    server.close();
  };
  stops.push(die);
  return { origin: `http://127.0.0.1:${address.port}`, asked: () => asked, die };
}

test("when the controller goes, everything on its way fails once, however often it was asked for, and is told together", async () => {
  const controller = await silentController();
  let told = 0;
  const shelf = openShelf(
    () => Promise.resolve(),
    () => {
      told += 1;
      askForAll();
    },
  );
  const askForAll = (): void => {
    for (const id of SOUNDS) shelf.fetch({ id, url: `${controller.origin}/sounds/own/${id}.opus` });
  };
  // A player looks twenty times a second.
  for (let look = 0; look < 200; look += 1) askForAll();
  shelf.bring({ id: "engine-0", url: `${controller.origin}/sounds/own/engine-0.opus` });
  await vi.waitFor(() => expect(controller.asked()).toBe(SOUNDS.length), { timeout: 10_000 });
  controller.die();
  await vi.waitFor(() => expect(shelf.failures().size).toBe(SOUNDS.length), { timeout: 10_000 });
  await vi.waitFor(() => expect(told).toBeGreaterThan(0));
  expect(told).toBeLessThanOrEqual(SOUNDS.length);
  expect(shelf.failedInARow()).toBe(SOUNDS.length);
  expect(SOUNDS.every(shelf.resting)).toBe(true);
});
