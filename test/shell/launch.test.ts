import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planAutoStart } from "../../electron/main/policy/auto-start.ts";
import { houseArguments, profileFolder } from "../../electron/main/policy/launch.ts";

describe("the words of the command line", () => {
  it("follow the program under Electron, whatever Electron itself was told", () => {
    expect(houseArguments(["/electron", "--no-sandbox", "/r/.build/electron/main.js", "--port", "0"], false)).toEqual([
      "--port",
      "0",
    ]);
    expect(houseArguments(["/electron", "."], false)).toEqual([]);
    expect(houseArguments(["/electron"], false)).toEqual([]);
  });

  it("are all that follow the executable of an installed Ronron", () => {
    expect(houseArguments(["/opt/Ronron/ronron", "--port", "0"], true)).toEqual(["--port", "0"]);
  });

  it("begin after -- where it is given", () => {
    expect(houseArguments(["/opt/Ronron/ronron", "--ozone-platform=wayland", "--", "--port", "0"], true)).toEqual([
      "--port",
      "0",
    ]);
    expect(houseArguments(["/electron", "main.js", "--", "--port", "0"], false)).toEqual(["--port", "0"]);
  });
});

it("a rehearsal has a browser profile of its own beside the venue's", () => {
  expect(profileFolder("/data", false)).toBe(join("/data", "browser"));
  expect(profileFolder("/data", true)).not.toBe(profileFolder("/data", false));
});

describe("starting with the computer", () => {
  const installed = {
    packaged: true,
    rehearsing: false,
    platform: "linux",
    executable: "/opt/Ronron/ronron",
    appImage: null,
    configFolder: "/home/kiosk/.config",
    houseArguments: [],
  };

  it("is an entry in the session's folder on Linux", () => {
    expect(planAutoStart(installed)).toEqual({
      kind: "desktop-entry",
      file: join("/home/kiosk/.config", "autostart", "ronron.desktop"),
      text: '[Desktop Entry]\nType=Application\nName=Ronron\nExec="/opt/Ronron/ronron"\nTerminal=false\n',
    });
  });

  it("starts the same venue, from the AppImage itself, however its folder is called", () => {
    const plan = planAutoStart({
      ...installed,
      appImage: "/home/kiosk/100 % $new/Ronron.AppImage",
      houseArguments: ["--data", "/srv/le mans"],
    });
    expect(plan).toMatchObject({
      text: expect.stringContaining('Exec="/home/kiosk/100 %% \\\\$new/Ronron.AppImage" "--" "--data" "/srv/le mans"\n'),
    });
  });

  it("is the system's own list elsewhere", () => {
    expect(planAutoStart({ ...installed, platform: "win32", houseArguments: ["--port", "80"] })).toEqual({
      kind: "login-item",
      executable: "/opt/Ronron/ronron",
      arguments: ["--", "--port", "80"],
    });
  });

  it("is for an installed venue alone", () => {
    expect(planAutoStart({ ...installed, packaged: false })).toBeNull();
    expect(planAutoStart({ ...installed, rehearsing: true })).toBeNull();
  });
});
