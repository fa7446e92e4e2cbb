/** How an installed Ronron comes back when its computer does. */
import { join } from "node:path";

export type AutoStart =
  /** The system has a list of programs that start with the session. */
  | { kind: "login-item"; executable: string; arguments: string[] }
  /** On Linux that list is a folder. */
  | { kind: "desktop-entry"; file: string; text: string };

interface Installation {
  packaged: boolean;
  rehearsing: boolean;
  platform: string;
  executable: string;
  /** The file an AppImage was started from; the executable within it changes its place at each start. */
  appImage: string | null;
  /** Such as ~/.config. */
  configFolder: string;
  houseArguments: readonly string[];
}

/** As the Desktop Entry Specification quotes: the shell's signs escaped, the backslashes once more for the file, % doubled. */
function quoted(word: string): string {
  return `"${word
    .replaceAll(/["`$\\]/g, "\\$&")
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%")}"`;
}

/** Null where nothing is to be set up: Ronron is started by hand from its folder, or only rehearses. */
export function planAutoStart(installation: Installation): AutoStart | null {
  const { packaged, rehearsing, platform, appImage, configFolder } = installation;
  if (!packaged || rehearsing) return null;
  const words = installation.houseArguments.length === 0 ? [] : ["--", ...installation.houseArguments];
  const executable = appImage ?? installation.executable;
  if (platform !== "linux") return { kind: "login-item", executable, arguments: words };
  const command = [executable, ...words].map(quoted).join(" ");
  return {
    kind: "desktop-entry",
    file: join(configFolder, "autostart", "ronron.desktop"),
    text: ["[Desktop Entry]", "Type=Application", "Name=Ronron", `Exec=${command}`, "Terminal=false", ""].join("\n"),
  };
}
