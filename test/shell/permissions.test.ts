import { describe, expect, it } from "vitest";
import { mayUse } from "../../electron/main/policy/permissions.ts";

const origin = "http://127.0.0.1:4717";

describe("what a page may use", () => {
  it("our own pages learn the names of sound cards and choose one", () => {
    expect(mayUse({ permission: "media", requester: `${origin}/`, media: ["audio"] }, origin)).toBe(true);
    expect(mayUse({ permission: "media", requester: `${origin}/player/?screen=a`, media: ["unknown"] }, origin)).toBe(true);
    expect(mayUse({ permission: "speaker-selection", requester: origin, media: [] }, origin)).toBe(true);
  });

  it("no page sees through the camera", () => {
    expect(mayUse({ permission: "media", requester: origin, media: ["video"] }, origin)).toBe(false);
    expect(mayUse({ permission: "media", requester: origin, media: ["audio", "video"] }, origin)).toBe(false);
  });

  it("a foreign or nameless page gets nothing", () => {
    for (const requester of ["https://example.com", "http://127.0.0.1:4718", "null", "", null]) {
      expect(mayUse({ permission: "media", requester, media: ["audio"] }, origin)).toBe(false);
      expect(mayUse({ permission: "speaker-selection", requester, media: [] }, origin)).toBe(false);
    }
  });

  it.each([
    "geolocation",
    "notifications",
    "fullscreen",
    "display-capture",
    "usb",
    "serial",
    "hid",
    "openExternal",
    "fileSystem",
    "unknown",
  ])("%s is refused", (permission) => {
    expect(mayUse({ permission, requester: origin, media: [] }, origin)).toBe(false);
  });
});
