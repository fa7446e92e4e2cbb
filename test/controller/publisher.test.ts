import { expect, test } from "vitest";
import { createPublisher } from "../../electron/controller/publisher.ts";

test("one throwing listener never silences the rest, and is named in the log", () => {
  const warnings: string[] = [];
  const publisher = createPublisher<number>({ info: () => undefined, warn: (message) => warnings.push(message) });
  const heard: number[] = [];
  publisher.subscribe(() => {
    throw new Error("broken page");
  });
  publisher.subscribe((event) => heard.push(event));
  publisher.publish(7);
  expect(heard).toEqual([7]);
  expect(warnings).toEqual(["A listener failed: broken page"]);
});

test("who unsubscribed hears nothing more", () => {
  const publisher = createPublisher<number>({ info: () => undefined, warn: () => undefined });
  const heard: number[] = [];
  const unsubscribe = publisher.subscribe((event) => heard.push(event));
  unsubscribe();
  publisher.publish(1);
  expect(heard).toEqual([]);
});
