/** Programs that the product is compared with, brought where they can be: on Debian, as root. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether each of the programs is there, after asking apt for those that are not; says what it installs. */
export async function bringPrograms(...packages: readonly string[]): Promise<boolean> {
  const missing: string[] = [];
  for (const name of packages) {
    const there = await run("which", [name]).then(
      () => true,
      () => false,
    );
    if (!there) missing.push(name);
  }
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0 || process.env["RONRON_NO_INSTALL"] === "1") return false;
  console.log(`Installing for comparison: ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return run("apt-get", ["install", "-y", "--no-install-recommends", ...missing], { env }).then(
    () => true,
    (error: unknown) => {
      console.log(`apt-get cannot bring them: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
      return false;
    },
  );
}
