import { describe, expect, it } from "vitest";
import { decideNewWindow, mayClose, mayDownload, mayNavigate } from "../../electron/main/policy/navigation.ts";

const origin = "http://127.0.0.1:4717";
const kiosk = { origin, kind: "kiosk" } as const;
const player = { origin, kind: "player" } as const;
const operator = { origin, kind: "console" } as const;

const FOREIGN = [
  "https://example.com/",
  "http://127.0.0.1:4718/kiosk/",
  "https://127.0.0.1:4717/kiosk/",
  "http://127.0.0.1.example.com:4717/kiosk/",
  "http://127.0.0.1:4717@example.com/kiosk/",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "data:text/html,hello",
  "about:blank",
  "chrome://settings",
  "not an address",
];

describe("where a page may go", () => {
  it.each(FOREIGN)("nobody reaches %s", (url) => {
    for (const place of [kiosk, player, operator]) {
      expect(mayNavigate(url, true, place)).toBe(false);
      expect(mayNavigate(url, false, place)).toBe(false);
      expect(decideNewWindow(url, place)).toBe("refuse");
    }
  });

  it("a kiosk keeps to its page, the console visits all of the house", () => {
    expect(mayNavigate(`${origin}/kiosk/?screen=lobby-1`, true, kiosk)).toBe(true);
    expect(mayNavigate(`${origin}/console/`, true, kiosk)).toBe(false);
    expect(mayNavigate(`${origin}/kiosk/../console/`, true, kiosk)).toBe(false);
    expect(mayNavigate(`${origin}/player/?screen=a`, true, player)).toBe(true);
    expect(mayNavigate(`${origin}/api/docs`, true, operator)).toBe(true);
  });

  it("a kiosk frames its zone's player", () => {
    expect(mayNavigate(`${origin}/player/?screen=lobby-1`, false, kiosk)).toBe(true);
  });
});

describe("new windows", () => {
  it("a kiosk that asks for the console gets it, and nothing else", () => {
    expect(decideNewWindow(`${origin}/console/`, kiosk)).toBe("open-console");
    expect(decideNewWindow(`${origin}/kiosk/?screen=lobby-1`, kiosk)).toBe("refuse");
    expect(decideNewWindow(`${origin}/api/docs`, kiosk)).toBe("refuse");
  });

  it("the console opens pages of the house beside itself", () => {
    expect(decideNewWindow(`${origin}/api/docs`, operator)).toBe("open-beside");
  });
});

it("a locked kiosk closes only with Ronron", () => {
  expect(mayClose({ kind: "kiosk", locked: true }, false)).toBe(false);
  expect(mayClose({ kind: "kiosk", locked: true }, true)).toBe(true);
  expect(mayClose({ kind: "console", locked: false }, false)).toBe(true);
});

it("only the console saves files", () => {
  expect([mayDownload("kiosk"), mayDownload("player"), mayDownload("console")]).toEqual([false, false, true]);
});
