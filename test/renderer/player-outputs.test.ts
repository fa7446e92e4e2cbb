import { describe, expect, test } from "vitest";
import { outputNames } from "../../renderer/player/outputs.ts";

const device = (kind: MediaDeviceKind, label: string, deviceId = label) => ({ kind, label, deviceId });

describe("the sound cards of a machine", () => {
  test("are told by name, each once, without the aliases that the browser adds", () => {
    const devices = [
      device("audiooutput", "Default - USB Corridor", "default"),
      device("audiooutput", "USB Corridor", "a"),
      device("audiooutput", "USB Corridor", "b"),
      device("audiooutput", "HDMI"),
      device("audioinput", "Microphone"),
    ];
    expect(outputNames(devices)).toEqual(["USB Corridor", "HDMI"]);
  });

  test.each([
    ["the browser withholds every name", [device("audiooutput", "", "a"), device("audioinput", "", "b")]],
    ["it lists nothing", []],
    ["it names an alias alone", [device("audiooutput", "Default", "default")]],
  ])("cannot be told where %s", (_, devices) => {
    expect(outputNames(devices)).toBeNull();
  });

  test("are none where other devices have names and no card is among them", () => {
    expect(outputNames([device("audioinput", "Microphone")])).toEqual([]);
  });

  test("are told as far as a report takes them", () => {
    const many = Array.from({ length: 100 }, (_, index) => device("audiooutput", `${index}-${"x".repeat(300)}`));
    const names = outputNames(many);
    expect([names?.length, Math.max(...(names ?? []).map((name) => name.length))]).toEqual([64, 200]);
  });
});
