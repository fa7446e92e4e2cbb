/** Entry under plain Node: the same house without a window. */
import Conf from "conf";
import { announcement } from "./announce.ts";
import { USAGE, UsageError, readOptions } from "./options.ts";
import { startHouse } from "./start.ts";

/* oxlint-disable no-console -- the entry is where the program speaks to whoever started it */
const log = { info: (message: string) => console.log(message), warn: (message: string) => console.warn(message) };

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes("--help")) {
    log.info(USAGE);
    return;
  }
  const options = readOptions(words, process.env);
  const withoutElectron = process.env["RONRON_WITHOUT_ELECTRON"];
  if (withoutElectron !== undefined) log.info(`Running without Electron: ${withoutElectron}.`);
  const house = await startHouse(
    options,
    ({ cwd, name, serialize, deserialize }) =>
      new Conf<Record<string, unknown>>({
        cwd,
        configName: name,
        serialize,
        deserialize,
        clearInvalidConfig: false,
        accessPropertiesByDotNotation: false,
      }),
    log,
  );
  log.info(announcement(house, options));
  const end = (): void => {
    house.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.warn(String(error));
        process.exit(1);
      },
    );
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

main().catch((error: unknown) => {
  const expected = error instanceof UsageError || error instanceof Error;
  log.warn(expected ? error.message : String(error));
  process.exitCode = 1;
});
