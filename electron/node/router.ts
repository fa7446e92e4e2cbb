/** Each endpoint of the contract, answered by the controller. */
import { implement } from "@orpc/server";
import type { Role } from "../contract/access.ts";
import { socket } from "../contract/api.ts";
import type { Command } from "../contract/command.ts";
import type { Controller, Outcome } from "../controller/controller.ts";
import { type Access, type Caller, suffices } from "./access.ts";
import type { Analyst } from "./analyst.ts";
import { refusal } from "./problem.ts";
import type { Recordings } from "./recordings/recordings.ts";
import { readAnalysis, streamAnalysis } from "./routes/analysis.ts";
import { listAnnouncements, listTemplates, readAnnouncement, readHearing } from "./routes/announcements.ts";
import { exportCalendar, previewCalendar } from "./routes/calendar.ts";
import { readExplanation } from "./routes/explain.ts";
import { readForecast } from "./routes/forecast.ts";
import { readHeard, readProof, readProofTable } from "./routes/heard.ts";
import { type Nameplate, readClock, readHealth } from "./routes/house.ts";
import { takeHeard, takeReport, watchHouse } from "./routes/link.ts";
import { accepted, freshId, made } from "./routes/outcome.ts";
import { readPlan, replacePlan, requireIfMatch } from "./routes/plan.ts";
import {
  type PairingDesk,
  answerPairing,
  beginPairing,
  listPaired,
  pairScreen,
  readPairing,
  unpairScreen,
} from "./routes/pairing.ts";
import { readPreview } from "./routes/preview.ts";
import {
  changeSound,
  discardRecording,
  drawSound,
  keepRecording,
  listSounds,
  readRecording,
  removeSound,
  restoreSound,
  streamRecording,
} from "./routes/recordings.ts";
import { readOpinions, readOpinionTable, takeOpinion } from "./routes/opinions.ts";
import { changeProgramme, readProgramme } from "./routes/programme.ts";
import { changeRehearsal, readRehearsal } from "./routes/rehearsal.ts";
import { readCues, readPlaying, readState, readTimeline } from "./routes/schedule.ts";
import { closeSession, openSession, readSession } from "./routes/session.ts";
import { playTestTone } from "./routes/test-tone.ts";
import {
  type ThemeDesk,
  duplicateTheme,
  exportTheme,
  listThemes,
  listVersions,
  readTheme,
  removePicture,
  removeTheme,
  replaceTheme,
  restoreTheme,
  restoreVersion,
} from "./routes/themes.ts";

/** Builds the router that REST and the socket share. */
export function createRouter(
  controller: Controller,
  access: Access,
  analyst: Analyst,
  recordings: Recordings,
  desk: ThemeDesk,
  pairing: PairingDesk,
  nameplate: Nameplate,
) {
  const base = implement(socket).$context<Caller>();

  const needs = (role: Role) =>
    base.middleware(({ context, next }) => {
      const held = access.roleOf(context);
      if (suffices(held, role)) return next();
      if (suffices(held, "operator")) throw refusal(403, `This needs the right of a ${role}.`);
      throw refusal(
        401,
        role === "screen"
          ? "This screen is not known here: open / on it and pair it, or log in."
          : "Log in with the operator's PIN first.",
      );
    });

  const screen = base.use(needs("screen"));
  const operator = base.use(needs("operator"));
  const technician = base.use(needs("technician"));
  const actor = (context: Caller): string => `${access.roleOf(context)} at ${context.address}`;

  const command = (context: Caller, request: Command): Promise<Outcome> => controller.dispatch(request, actor(context), null);

  return base.router({
    api: {
      health: base.api.health.handler(() => readHealth(controller, nameplate)),

      session: {
        open: base.api.session.open.handler(({ input, context }) => openSession(access, context, input.pin)),
        read: base.api.session.read.handler(({ context }) => readSession(access, context)),
        close: base.api.session.close.handler(({ context }) => closeSession(access, context)),
      },

      pairing: {
        begin: base.api.pairing.begin.handler(({ context }) => beginPairing(pairing, context)),
        answer: base.api.pairing.answer.handler(({ input }) => answerPairing(pairing, input.secret)),
        read: base.api.pairing.read.handler(({ context }) => readPairing(pairing, context)),
        list: operator.api.pairing.list.handler(() => listPaired(pairing)),
        pair: operator.api.pairing.pair.handler(({ input, context }) => pairScreen(pairing, context, input, actor(context))),
        unpair: operator.api.pairing.unpair.handler(({ input, context }) => unpairScreen(pairing, input.screen, actor(context))),
      },

      plan: {
        read: operator.api.plan.read.handler(() => readPlan(controller)),
        replace: technician.api.plan.replace
          .use(({ context, next }, input) => {
            requireIfMatch(input, "plan");
            return next({ context });
          })
          .handler(({ input, context }) => replacePlan(controller, input.body, input.headers["if-match"] ?? "", actor(context))),
      },

      state: screen.api.state.handler(({ input }) => readState(controller, input)),
      explain: screen.api.explain.handler(({ input }) => readExplanation(controller, input)),

      timeline: screen.api.timeline.handler(({ input }) => ({ segments: readTimeline(controller, input) })),
      cues: screen.api.cues.handler(({ input }) => ({ cues: readCues(controller, input) })),
      playing: screen.api.playing.handler(({ input }) => ({ tracks: readPlaying(controller, input) })),

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
        preview: operator.api.overrides.preview.handler(({ input }) => readPreview(controller, input)),
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
        restore: operator.api.announcements.restore.handler(async ({ input, context }) => {
          accepted(await command(context, { kind: "restore-announcement", id: input.id }));
        }),
        hearing: operator.api.announcements.hearing.handler(({ input }) => readHearing(controller, input)),
        templates: screen.api.announcements.templates.handler(({ input }) => listTemplates(controller, input.language ?? null)),
      },

      programme: {
        read: screen.api.programme.read.handler(({ input }) => readProgramme(controller, input.date ?? null)),
        change: operator.api.programme.change.handler(({ input, context }) =>
          changeProgramme(controller, input, (change) => command(context, change)),
        ),
      },

      opinions: {
        give: screen.api.opinions.give.handler(({ input }) => takeOpinion(controller, input)),
        report: operator.api.opinions.report.handler(({ input }) => readOpinions(controller, input)),
        table: operator.api.opinions.table.handler(({ input }) => readOpinionTable(controller, input)),
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
        change: operator.api.sounds.change.handler(({ input, context, signal }) =>
          changeSound(controller, recordings, input, actor(context), signal),
        ),
        remove: operator.api.sounds.remove.handler(({ input, context }) =>
          removeSound(controller, recordings, input.id, actor(context)),
        ),
        restore: operator.api.sounds.restore.handler(({ input, context }) =>
          restoreSound(controller, recordings, input.id, actor(context)),
        ),
      },

      themes: {
        list: screen.api.themes.list.handler(() => ({ themes: listThemes(desk) })),
        read: screen.api.themes.read.handler(({ input }) => readTheme(desk, input.id)),
        duplicate: technician.api.themes.duplicate.handler(({ input, context }) =>
          duplicateTheme(desk, input.params.id, input.body, actor(context)),
        ),
        replace: technician.api.themes.replace
          .use(({ context, next }, input) => {
            requireIfMatch(input, "theme");
            return next({ context });
          })
          .handler(({ input, context }) =>
            replaceTheme(desk, input.params.id, input.body, input.headers["if-match"] ?? "", actor(context)),
          ),
        removePicture: technician.api.themes.removePicture.handler(({ input, context }) =>
          removePicture(desk, input.id, input.name, actor(context)),
        ),
        export: screen.api.themes.export.handler(({ input }) => exportTheme(desk, input.id)),
        versions: screen.api.themes.versions.handler(({ input }) => ({ versions: listVersions(desk, input.id) })),
        restoreVersion: technician.api.themes.restoreVersion.handler(({ input, context }) =>
          restoreVersion(desk, input.id, input.version, actor(context)),
        ),
        remove: technician.api.themes.remove.handler(({ input, context }) => removeTheme(desk, input.id, actor(context))),
        restore: technician.api.themes.restore.handler(({ input, context }) => restoreTheme(desk, input.id, actor(context))),
      },

      screens: screen.api.screens.handler(() => ({ screens: controller.screens() })),

      testTone: operator.api.testTone.handler(({ input }) => playTestTone(controller, input.id, freshId("t"))),

      rehearsal: {
        read: screen.api.rehearsal.read.handler(() => readRehearsal(controller)),
        change: operator.api.rehearsal.change.handler(({ input, context }) => changeRehearsal(controller, input, actor(context))),
      },
    },

    link: {
      watch: screen.link.watch.handler(({ input, signal }) => watchHouse(controller, input.observed, signal)),
      ping: screen.link.ping.handler(() => readClock(controller, nameplate)),
      report: screen.link.report.handler(({ input }) => takeReport(controller, input)),
      heard: screen.link.heard.handler(({ input }) => takeHeard(controller, input)),
    },
  });
}
