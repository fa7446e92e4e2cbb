/** Each endpoint of the contract, answered by the controller. */
import { randomUUID } from "node:crypto";
import { implement } from "@orpc/server";
import type { Role } from "../contract/access.ts";
import { socket } from "../contract/api.ts";
import type { Command, Override } from "../contract/command.ts";
import type { LinkEvent } from "../contract/link.ts";
import { rateOf } from "../contract/rehearsal.ts";
import { formatInstant, parseInstant } from "../contract/words.ts";
import type { Controller, Outcome } from "../controller/controller.ts";
import { type Access, type Visit, suffices } from "./access.ts";
import type { Analyst } from "./analyst.ts";
import { matches } from "./precondition.ts";
import { refusal, sentenceOf } from "./problem.ts";
import type { Recordings } from "./recordings/recordings.ts";
import { readAnalysis, streamAnalysis } from "./routes/analysis.ts";
import { listAnnouncements, listTemplates, readAnnouncement } from "./routes/announcements.ts";
import { exportCalendar, previewCalendar } from "./routes/calendar.ts";
import { readExplanation } from "./routes/explain.ts";
import { readForecast } from "./routes/forecast.ts";
import { readHeard, readProof, readProofTable } from "./routes/heard.ts";
import {
  discardRecording,
  drawSound,
  keepRecording,
  listSounds,
  readRecording,
  removeSound,
  streamRecording,
} from "./routes/recordings.ts";
import { changeRehearsal, readRehearsal } from "./routes/rehearsal.ts";
import { playTestTone } from "./routes/test-tone.ts";

/** Who asks: set by the gateway for each request, or for each socket. */
export interface Caller {
  readonly address: string;
  /** Looked up at each call: a session may have ended since the socket was opened. */
  readonly visit: () => Visit | null;
  readonly resHeaders?: Headers;
}

/** What the house knows beside the controller. */
export interface Nameplate {
  readonly version: string;
  readonly tzdata: string;
  /** Which build of the pages is served; null where they are not built. */
  readonly build: string | null;
}

const LONGEST_TIMELINE = 400 * 86_400_000;

/** Events one slow screen may owe us before it is asked to start over; each is the whole state, so none is missed. */
const WAITING_EVENTS = 64;

const texts = new WeakMap<LinkEvent, string>();

/** An event as JSON, written once for all who listen. */
function textOf(event: LinkEvent): string {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = JSON.stringify(event);
  texts.set(event, text);
  return text;
}

/** Events of a subscription as a stream that ends with `signal`. A screen that does not keep up is cut off and returns. */
async function* stream(
  first: () => LinkEvent[],
  subscribe: (listener: (event: LinkEvent) => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<string> {
  // Taken in the same turn as the subscription: no change can fall between them.
  const waiting = first();
  let wake = (): void => undefined;
  const unsubscribe = subscribe((event) => {
    waiting.push(event);
    wake();
  });
  const ended = (): void => wake();
  signal?.addEventListener("abort", ended);
  try {
    while (signal?.aborted !== true && waiting.length <= WAITING_EVENTS) {
      const event = waiting.shift();
      if (event !== undefined) yield textOf(event);
      else {
        await new Promise<void>((done) => {
          wake = done;
          if (waiting.length > 0 || signal?.aborted === true) done();
        });
      }
    }
  } finally {
    unsubscribe();
    signal?.removeEventListener("abort", ended);
  }
}

function freshId(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 13)}`;
}

function accepted(outcome: Outcome): Extract<Outcome, { ok: true }> {
  if (outcome.ok) return outcome;
  switch (outcome.refusal.kind) {
    case "invalid": {
      const { issues } = outcome.refusal;
      throw refusal(422, sentenceOf(issues), issues);
    }
    case "unknown":
      throw refusal(404, outcome.refusal.message);
    case "conflict":
      throw refusal(412, outcome.refusal.message);
    default:
      return outcome.refusal satisfies never;
  }
}

function made(outcome: Outcome): Override {
  const { override } = accepted(outcome);
  if (override === null) throw new Error("The command made no override.");
  return override;
}

/** Builds the router that REST and the socket share. */
export function createRouter(
  controller: Controller,
  access: Access,
  analyst: Analyst,
  recordings: Recordings,
  nameplate: Nameplate,
) {
  const base = implement(socket).$context<Caller>();

  const needs = (role: Role) =>
    base.middleware(({ context, next }) => {
      const held = access.roleOf(context.visit(), context.address);
      if (suffices(held, role)) return next();
      if (suffices(held, "operator")) throw refusal(403, `This needs the right of a ${role}.`);
      throw refusal(
        401,
        role === "screen"
          ? "This screen is not known here: log in, or open it on the controller itself."
          : "Log in with the operator's PIN first.",
      );
    });

  const screen = base.use(needs("screen"));
  const operator = base.use(needs("operator"));
  const technician = base.use(needs("technician"));
  const actor = (context: Caller): string => `${access.roleOf(context.visit(), context.address)} at ${context.address}`;

  const command = (context: Caller, request: Command, expected: ((tag: string) => boolean) | null = null): Promise<Outcome> =>
    controller.dispatch(request, actor(context), expected);

  const knownZone = (id: string): string => {
    if (controller.plan().plan.zones.some((zone) => zone.id === id)) return id;
    throw refusal(404, `There is no zone "${id}".`);
  };

  return base.router({
    api: {
      health: base.api.health.handler(() => {
        const faults = controller.faults();
        return {
          status: faults.length === 0 ? "ok" : "degraded",
          version: nameplate.version,
          revision: controller.revision(),
          now: formatInstant(controller.now()),
          timeZone: controller.plan().plan.venue.timeZone,
          tzdata: nameplate.tzdata,
          rehearsal: controller.rehearsal(),
          faults,
        };
      }),

      session: {
        open: base.api.session.open.handler(async ({ input, context }) => {
          const entry = await access.enter(input.pin, context.address);
          if (entry.ok) {
            const { token, role, expiresAt } = entry.visit;
            return {
              headers: { "set-cookie": access.cookieOf(entry.visit) },
              body: { token, role, expiresAt: formatInstant(expiresAt) },
            };
          }
          if (entry.retryAfterSeconds === null) throw refusal(401, "That is not the PIN.");
          context.resHeaders?.set("retry-after", String(entry.retryAfterSeconds));
          throw refusal(429, `Too many wrong PINs. Try again in ${entry.retryAfterSeconds} seconds.`);
        }),
        read: base.api.session.read.handler(({ context }) => {
          const visit = context.visit();
          return {
            role: access.roleOf(visit, context.address),
            expiresAt: visit === null ? null : formatInstant(visit.expiresAt),
          };
        }),
        close: base.api.session.close.handler(({ context }) => {
          const visit = context.visit();
          if (visit !== null) access.leave(visit.token);
          return { headers: { "set-cookie": access.cookieOf(null) } };
        }),
      },

      plan: {
        read: operator.api.plan.read.handler(() => {
          const { plan, tag } = controller.plan();
          return { headers: { etag: tag }, body: plan };
        }),
        replace: technician.api.plan.replace
          .use(({ context, next }, input) => {
            // Said before the plan is looked at: without it, nobody knows which plan is being replaced.
            const headers: unknown = Reflect.get(Object(input), "headers");
            if (Reflect.get(Object(headers), "if-match") === undefined) {
              throw refusal(428, "Send If-Match with the ETag of the plan that you changed.");
            }
            return next({ context });
          })
          .handler(async ({ input, context }) => {
            const outcome = accepted(
              await command(context, { kind: "replace-plan", plan: input.body }, (tag) =>
                matches(input.headers["if-match"] ?? "", tag),
              ),
            );
            return { headers: { etag: outcome.tag }, body: controller.plan().plan };
          }),
      },

      state: screen.api.state.handler(({ input }) =>
        controller.state(
          input.at === undefined ? null : parseInstant(input.at),
          input.explain === true ? (input.language ?? controller.plan().plan.venue.locale) : null,
        ),
      ),

      explain: screen.api.explain.handler(({ input }) => readExplanation(controller, input)),

      timeline: screen.api.timeline.handler(({ input }) => {
        const from = parseInstant(input.from);
        const to = parseInstant(input.to);
        if (to <= from) throw refusal(400, "to must lie after from.");
        if (to - from > LONGEST_TIMELINE) throw refusal(400, "from and to may be at most 400 days apart.");
        return { segments: controller.timeline(knownZone(input.zone), from, to) };
      }),

      playing: screen.api.playing.handler(({ input }) => ({
        tracks: controller.playing(knownZone(input.zone), input.at === undefined ? null : parseInstant(input.at)),
      })),

      analysis: {
        read: operator.api.analysis.read.handler(({ input, signal }) =>
          readAnalysis(controller, analyst, input.language ?? null, signal),
        ),
        stream: operator.api.analysis.stream.handler(({ input, signal }) =>
          streamAnalysis(controller, analyst, input.language ?? null, signal),
        ),
      },

      calendar: {
        export: screen.api.calendar.export.handler(({ input }) => exportCalendar(controller, nameplate.version, input)),
        preview: operator.api.calendar.preview.handler(({ input }) => previewCalendar(controller, input)),
      },
      proof: {
        read: operator.api.proof.read.handler(({ input }) => readProof(controller, input)),
        table: operator.api.proof.table.handler(({ input }) => readProofTable(controller, input)),
      },
      heard: operator.api.heard.handler(({ input }) => readHeard(controller, input)),
      forecast: operator.api.forecast.handler(({ input }) => readForecast(controller, input)),

      overrides: {
        list: operator.api.overrides.list.handler(() => ({ overrides: controller.overrides() })),
        create: operator.api.overrides.create.handler(async ({ input, context }) =>
          made(await command(context, { kind: "create-override", id: freshId("o"), request: input })),
        ),
        end: operator.api.overrides.end.handler(async ({ input, context }) => {
          accepted(await command(context, { kind: "end-override", id: input.id }));
        }),
      },

      announcements: {
        list: screen.api.announcements.list.handler(({ input }) => listAnnouncements(controller, input)),
        create: operator.api.announcements.create.handler(async ({ input, context }) => {
          const id = freshId("a");
          accepted(await command(context, { kind: "announce", id, request: input }));
          return readAnnouncement(controller, id);
        }),
        cancel: operator.api.announcements.cancel.handler(async ({ input, context }) => {
          accepted(await command(context, { kind: "cancel-announcement", id: input.id }));
        }),
        templates: screen.api.announcements.templates.handler(({ input }) => listTemplates(controller, input.language ?? null)),
      },

      emergency: {
        declare: operator.api.emergency.declare.handler(async ({ input, context }) =>
          made(await command(context, { kind: "declare-emergency", id: freshId("e"), request: input })),
        ),
        end: operator.api.emergency.end.handler(async ({ context }) => {
          accepted(await command(context, { kind: "end-emergency" }));
        }),
      },

      recordings: {
        list: operator.api.recordings.list.handler(() => ({ recordings: recordings.imports.list() })),
        read: operator.api.recordings.read.handler(({ input }) => readRecording(recordings, input.id)),
        progress: operator.api.recordings.progress.handler(({ input, signal }) => streamRecording(recordings, input.id, signal)),
        keep: operator.api.recordings.keep.handler(({ input, context }) =>
          keepRecording(controller, recordings, input, actor(context)),
        ),
        discard: operator.api.recordings.discard.handler(({ input }) => discardRecording(recordings, input.id)),
      },
      sounds: {
        list: operator.api.sounds.list.handler(() => ({ sounds: listSounds(controller, recordings) })),
        waveform: operator.api.sounds.waveform.handler(async ({ input, signal }) => ({
          waveform: await drawSound(controller, recordings, input.id, signal),
        })),
        remove: operator.api.sounds.remove.handler(({ input, context }) =>
          removeSound(controller, recordings, input.id, actor(context)),
        ),
      },

      screens: screen.api.screens.handler(() => ({ screens: controller.screens() })),

      testTone: operator.api.testTone.handler(({ input }) => playTestTone(controller, input.id, freshId("t"))),

      rehearsal: {
        read: screen.api.rehearsal.read.handler(() => readRehearsal(controller)),
        change: operator.api.rehearsal.change.handler(({ input, context }) => changeRehearsal(controller, input, actor(context))),
      },
    },

    link: {
      watch: screen.link.watch.handler(({ input, signal }) =>
        input.observed
          ? stream(
              () => [controller.snapshot(), controller.observed()],
              (listener) => {
                const ends = [controller.subscribe(listener), controller.subscribeObserved(listener)];
                return () => ends.forEach((end) => end());
              },
              signal,
            )
          : stream(() => [controller.snapshot()], controller.subscribe, signal),
      ),
      ping: screen.link.ping.handler(() => ({
        now: formatInstant(controller.now()),
        nowMilliseconds: controller.exactNow(),
        speed: rateOf(controller.rehearsal()),
        build: nameplate.build,
      })),
      report: screen.link.report.handler(({ input }) => {
        if (!controller.hear(input)) throw refusal(404, `The plan has no screen "${input.screen}".`);
      }),
      heard: screen.link.heard.handler(({ input }) => {
        if (!controller.listen(input)) throw refusal(404, `The plan has no screen "${input.screen}".`);
      }),
    },
  });
}
