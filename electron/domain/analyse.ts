/** What is doubtful in a plan, over the coming year. */
import type { Finding } from "../contract/report.ts";
import type { Instant } from "../contract/words.ts";
import type { Schedule } from "./compile.ts";
export function analyse(_schedule: Schedule, _from: Instant): Finding[] { throw new Error("to come"); }
