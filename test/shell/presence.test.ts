import { describe, expect, it } from "vitest";
import { decideAfterFault, endsWithWindows, mayQuit, shouldFoldConsole } from "../../electron/main/policy/presence.ts";

describe("the end of Ronron", () => {
  it("started from its folder, comes with the last visible window", () => {
    expect(endsWithWindows(false, [])).toBe(true);
    expect(endsWithWindows(false, [{ locked: true }])).toBe(false);
  });

  it("installed, does not come with a window: the corridor goes on playing", () => {
    expect(endsWithWindows(true, [])).toBe(false);
  });

  it("is for an operator to ask", () => {
    expect(mayQuit({ role: "operator", expiresAt: null })).toBe(true);
    expect(mayQuit({ role: "technician", expiresAt: null })).toBe(true);
    for (const answer of [{ role: "screen" }, { role: "anyone" }, {}, null, "operator", undefined])
      expect(mayQuit(answer)).toBe(false);
  });
});

it("a console left open over a kiosk folds; one with its own display stays", () => {
  expect(shouldFoldConsole(true, 180)).toBe(true);
  expect(shouldFoldConsole(true, 179)).toBe(false);
  expect(shouldFoldConsole(false, 86_400)).toBe(false);
});

it("a fault that nothing caught restarts an installed Ronron, but not in a circle", () => {
  expect(decideAfterFault(true, 3_600)).toBe("restart");
  expect(decideAfterFault(true, 5)).toBe("end");
  expect(decideAfterFault(false, 3_600)).toBe("end");
});
