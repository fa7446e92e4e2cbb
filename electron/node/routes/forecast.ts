/** "What would fail tomorrow", as the API answers it. */
import { setImmediate as breathe } from "node:timers/promises";
import type { z } from "zod";
import type { Forecast, ForecastRequest } from "../../contract/forecast.ts";
import type { Controller } from "../../controller/controller.ts";
import { refusal } from "../problem.ts";

const pace = { elapsed: () => performance.now(), breathe: () => breathe() };

/** A refusal (400) for a date that the venue's time zone skips. */
export async function readForecast(
  controller: Controller,
  { date, language }: z.infer<typeof ForecastRequest>,
): Promise<Forecast> {
  const found = await controller.forecast({ date: date ?? null, language: language ?? null }, pace);
  if (found !== null) return found;
  const { timeZone } = controller.plan().plan.venue;
  throw refusal(400, `There is no ${date} in ${timeZone}: the calendar skipped that date. Ask about another one.`);
}
