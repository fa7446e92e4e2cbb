/** The options of the program, parsed once at the door. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import envPaths from "env-paths";
import { z } from "zod";
import { issuesOf } from "./contract/issues.ts";
import { Plan } from "./contract/plan.ts";
import { Speed } from "./contract/rehearsal.ts";
import { type Instant, AskedInstant, parseInstant } from "./contract/words.ts";

/** Options that cannot be understood; the message is a sentence for whoever typed them. */
export class UsageError extends Error {}

export interface Options {
  readonly headless: boolean;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** Takes the place of the stored plan. */
  readonly plan: Plan | null;
  /** The whole venue on another clock, from this instant; null runs the real one. */
  readonly rehearsal: { readonly start: Instant; readonly speed: number; readonly paused: boolean } | null;
  /** Sets the operator's PIN; null draws one on first run. */
  readonly operatorPin: string | null;
}

/** What may be typed after `npm start --`. */
export const USAGE = `Options: --headless         no windows
         --port N           where to listen, 4717 by default; 0 takes any free port
         --host ADDRESS     127.0.0.1 by default
         --data DIR         settings, journal and lock
         --plan FILE        takes the place of the stored plan
         --rehearse INSTANT the whole venue on another clock, on a copy of its data
         --speed N          how fast that clock runs, 0.1 to 3600
         --paused           that clock stands until someone starts it
         --help             this text`;

const Raw = z.strictObject({
  headless: z.boolean().default(false),
  port: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be at least 0")
    .max(65_535, "must be at most 65535")
    .default(4717),
  host: z.string().min(1, "must not be empty").default("127.0.0.1"),
  data: z.string().min(1, "must not be empty").optional(),
  plan: z.string().min(1, "must not be empty").optional(),
  rehearse: AskedInstant.optional(),
  speed: z.coerce.number("must be a number").pipe(Speed).optional(),
  paused: z.boolean().default(false),
});

const Pin = z.string().regex(/^\d{6}$/);

function readPlan(file: string): Plan {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UsageError(`--plan ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = Plan.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `--plan ${file} is refused:\n${issuesOf(parsed.error)
      .map((issue) => `  ${issue.path}: ${issue.message}`)
      .join("\n")}`,
  );
}

function parse(argv: readonly string[]): Record<string, string | boolean> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        headless: { type: "boolean" },
        port: text,
        host: text,
        data: text,
        plan: text,
        rehearse: text,
        speed: text,
        paused: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** Reads command line and environment, or throws a {@link UsageError}. */
export function readOptions(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const raw = Raw.safeParse(parse(argv));
  if (!raw.success)
    throw new UsageError(
      `${issuesOf(raw.error)
        .map((issue) => `--${issue.path} ${issue.message}`)
        .join("\n")}\n${USAGE}`,
    );
  const { headless, port, host, data, plan, rehearse, speed, paused } = raw.data;
  const turned = speed === undefined ? (paused ? "--paused" : null) : "--speed";
  if (turned !== null && rehearse === undefined)
    throw new UsageError(`${turned} goes with --rehearse: only a rehearsal has a clock of its own.\n${USAGE}`);
  const pin = env["RONRON_OPERATOR_PIN"];
  if (pin !== undefined && !Pin.safeParse(pin).success) throw new UsageError("RONRON_OPERATOR_PIN must be six digits.");
  return {
    headless,
    port,
    host,
    data: resolve(data ?? envPaths("ronron", { suffix: "" }).data),
    plan: plan === undefined ? null : readPlan(plan),
    rehearsal: rehearse === undefined ? null : { start: parseInstant(rehearse), speed: speed ?? 1, paused },
    operatorPin: pin ?? null,
  };
}
