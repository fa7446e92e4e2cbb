import { describe, expect, it } from "vitest";
import { decideKey } from "../../electron/main/policy/shortcuts.ts";
import type { KeyPress } from "../../electron/main/policy/shortcuts.ts";
import type { WindowTraits } from "../../electron/main/policy/window.ts";

const KIOSK: WindowTraits = { kind: "kiosk", locked: true };
const OPEN_KIOSK: WindowTraits = { kind: "kiosk", locked: false };
const CONSOLE: WindowTraits = { kind: "console", locked: false };

/** "Ctrl+Shift+I" as Electron reports it. */
function press(chord: string, details: Partial<KeyPress> = {}): KeyPress {
  const parts = chord === "+" ? ["+"] : chord.split(/\+(?=.)/);
  const modifiers = new Set(parts.slice(0, -1));
  return {
    type: "keyDown",
    key: parts.at(-1) ?? "",
    code: "",
    isAutoRepeat: false,
    control: modifiers.has("Ctrl"),
    alt: modifiers.has("Alt"),
    shift: modifiers.has("Shift"),
    meta: modifiers.has("Meta"),
    ...details,
  };
}

describe("on a locked kiosk", () => {
  it.each([
    ["closing", ["Ctrl+w", "Ctrl+Shift+w", "Ctrl+F4", "Alt+F4", "Ctrl+q", "Meta+q", "Meta+w", "Alt+ ", "Close", "Exit"]],
    ["zooming", ["Ctrl++", "Ctrl+=", "Ctrl+-", "Ctrl+0", "Ctrl+Shift++", "ZoomIn", "ZoomOut"]],
    ["printing", ["Ctrl+p", "Ctrl+Shift+p", "PrintScreen", "Print"]],
    ["opening developer tools", ["F12", "Ctrl+Shift+I", "Ctrl+Shift+J", "Ctrl+Shift+C", "Meta+Alt+i", "Ctrl+u"]],
    ["reloading", ["F5", "Ctrl+F5", "Ctrl+r", "Ctrl+Shift+R", "BrowserRefresh"]],
    [
      "navigating",
      [
        "Alt+ArrowLeft",
        "Alt+ArrowRight",
        "Alt+Home",
        "BrowserBack",
        "BrowserForward",
        "BrowserHome",
        "Ctrl+l",
        "Ctrl+h",
        "Meta+[",
      ],
    ],
    [
      "opening windows and files",
      ["Ctrl+n", "Ctrl+t", "Ctrl+Shift+n", "Ctrl+o", "Ctrl+s", "Ctrl+j", "LaunchMail", "LaunchApplication1"],
    ],
    ["leaving the full screen or the menu", ["F11", "F10", "Alt+Tab", "Ctrl+Escape", "Meta+d", "ContextMenu"]],
    ["silencing the house", ["MediaPlayPause", "MediaStop", "AudioVolumeMute", "AudioVolumeDown", "AudioVolumeUp"]],
    ["searching the page", ["F3", "Ctrl+f", "Ctrl+g", "F1", "F7"]],
  ])("%s by keyboard is dead", (_what, chords) => {
    for (const chord of chords)
      expect({ chord, decision: decideKey(press(chord), KIOSK) }).toEqual({ chord, decision: "refuse" });
  });

  it("a visitor can type, edit and move through the page", () => {
    const chords = [
      "a",
      "É",
      "ß",
      "م",
      "7",
      "@",
      " ",
      "+",
      "Shift+A",
      "Enter",
      "Tab",
      "Shift+Tab",
      "Escape",
      "Backspace",
      "Delete",
      "ArrowUp",
      "PageDown",
      "Home",
      "Dead",
      "Shift",
      "Ctrl+c",
      "Ctrl+v",
      "Ctrl+A",
      "Ctrl+Backspace",
    ];
    for (const chord of chords) expect({ chord, decision: decideKey(press(chord), KIOSK) }).toEqual({ chord, decision: "allow" });
  });

  it("a sign typed with AltGr is no shortcut", () => {
    for (const chord of ["Ctrl+Alt+@", "Ctrl+Alt+€", "Ctrl+Alt+Dead", "Ctrl+Alt+AltGraph"])
      expect(decideKey(press(chord), KIOSK)).toBe("allow");
    expect(decideKey(press("Ctrl+Alt+t"), KIOSK)).toBe("refuse");
  });
});

describe("the way out, Ctrl+Alt+Shift+Q", () => {
  it("opens the console from every window", () => {
    for (const window of [KIOSK, OPEN_KIOSK, CONSOLE]) expect(decideKey(press("Ctrl+Alt+Shift+Q"), window)).toBe("open-console");
  });

  it("is the letter on a French keyboard, and its place where AltGr makes it a sign", () => {
    expect(decideKey(press("Ctrl+Alt+Shift+Q", { code: "KeyA" }), KIOSK)).toBe("open-console");
    expect(decideKey(press("Ctrl+Alt+Shift+Ω", { code: "KeyQ" }), KIOSK)).toBe("open-console");
    expect(decideKey(press("Ctrl+Alt+Shift+A", { code: "KeyQ" }), KIOSK)).toBe("refuse");
  });

  it("opens it once, however long it is held", () => {
    expect(decideKey(press("Ctrl+Alt+Shift+Q", { isAutoRepeat: true }), KIOSK)).toBe("refuse");
    expect(decideKey(press("Ctrl+Alt+Shift+Q", { type: "keyUp" }), KIOSK)).toBe("refuse");
  });
});

describe("Ctrl+Q", () => {
  it("asks to end Ronron in the console, and nowhere else", () => {
    expect(decideKey(press("Ctrl+q"), CONSOLE)).toBe("ask-to-quit");
    expect(decideKey(press("Meta+q"), CONSOLE)).toBe("ask-to-quit");
    expect(decideKey(press("Ctrl+q"), OPEN_KIOSK)).toBe("allow");
  });
});

it("a kiosk in an ordinary window leaves the keyboard alone", () => {
  expect(decideKey(press("Ctrl+w"), OPEN_KIOSK)).toBe("allow");
});
