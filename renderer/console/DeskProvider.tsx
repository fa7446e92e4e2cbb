/** Builds the desk of an open link. */
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Override, OverrideRequest } from "../../electron/contract/command.ts";
import { formatInstant, parseInstant } from "../../electron/contract/words.ts";
import { useKnown, useLink } from "../link/react.ts";
import { failureOf } from "./calls.ts";
import { type Desk, DeskContext, type Notice, type Sentence } from "./desk.ts";
import { revival, withMade } from "./logic/overrides.ts";
import { settingsText, targetsText } from "./logic/sentences.ts";

/** The list is read again this often, in milliseconds, besides at each change: an override that changes no value is published nowhere. */
const READ_AGAIN = 15_000;

const MUTE_REASON = { fr: "Coupé depuis la console", en: "Muted from the console" };

export function DeskProvider({
  onExpired,
  onLogOut,
  children,
}: {
  onExpired: () => void;
  onLogOut: () => void;
  children: ReactNode;
}) {
  const link = useLink();
  const { status, state, house } = useKnown();
  const [overrides, setOverrides] = useState<readonly Override[] | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const noticeCount = useRef(0);
  /** Counts what this page changed: a list that was asked for before the last change is out of date when it comes. */
  const changes = useRef(0);
  const muting = useRef(false);
  const reachable = status === "online";

  const show = useCallback((tone: Notice["tone"], text: Sentence, undo: Notice["undo"]) => {
    noticeCount.current += 1;
    setNotice({ id: noticeCount.current, tone, text, undo });
  }, []);

  const fail = useCallback(
    (error: unknown): void => {
      const failure = failureOf(error);
      if (failure.kind === "expired") onExpired();
      else show("error", ({ say }) => (failure.kind === "gone" ? say("error.gone") : failure.sentence), null);
    },
    [onExpired, show],
  );

  const ask = useCallback<Desk["ask"]>(
    async (call) => {
      try {
        return await call(link.client());
      } catch (error) {
        fail(error);
        return null;
      }
    },
    [link, fail],
  );

  const read = useCallback<Desk["read"]>(
    async (call) => {
      try {
        return await call(link.client());
      } catch (error) {
        // A read that fails because the controller just went away is no news: the page already says so.
        if (failureOf(error).kind !== "gone") fail(error);
        return null;
      }
    },
    [link, fail],
  );

  const list = useCallback(async (): Promise<void> => {
    if (link.known().status !== "online") return;
    const asked = changes.current;
    const listed = await read((client) => client.api.overrides.list());
    if (listed !== null && asked === changes.current) setOverrides(listed.overrides);
  }, [link, read]);

  useEffect(() => {
    void list();
    const timer = setInterval(() => void list(), READ_AGAIN);
    return () => clearInterval(timer);
  }, [list, state, reachable]);

  const dismiss = useCallback(() => setNotice(null), []);

  const desk = useMemo<Desk>(() => {
    const zones = house?.zones ?? [];
    const said =
      (key: "done.created" | "done.muted" | "done.ended", override: Override): Sentence =>
      (speech) =>
        speech.say(key, {
          what: settingsText(override.set, speech),
          where: targetsText(override.targets, zones, speech),
          time: override.until === null ? "" : speech.moment(parseInstant(override.until), link.now()),
        });
    // The list follows the controller's answer at once: a second key press must find the first one's mute.
    const keep = (made: Override | null): void => {
      changes.current += 1;
      if (made !== null) setOverrides((held) => withMade(held, made));
      void list();
    };
    const send = async (request: OverrideRequest): Promise<Override | null> => {
      const made = await ask((client) => client.api.overrides.create(request));
      keep(made);
      return made;
    };
    const remove = async (ended: readonly Override[]): Promise<boolean> => {
      const done = await ask((client) => Promise.all(ended.map(({ id }) => client.api.overrides.end({ id }))));
      changes.current += 1;
      if (done !== null) setOverrides((held) => held?.filter(({ id }) => ended.every((one) => one.id !== id)) ?? null);
      void list();
      return done !== null;
    };
    const restored = (worked: boolean): void => {
      if (worked) show("done", ({ say }) => say("done.restored"), null);
    };
    const undoCreate = (made: Override) => () => void remove([made]).then(restored);
    const revive = async (ended: readonly Override[]): Promise<void> => {
      const requests = ended.map((override) => revival(override, link.now())).filter((request) => request !== null);
      const made = await Promise.all(requests.map(send));
      restored(made.length > 0 && made.every((override) => override !== null));
    };
    return {
      overrides,
      notice,
      reachable,
      ask,
      read,
      tell: (text, undo) => show("done", text, undo),
      dismiss,
      logOut: onLogOut,
      async create(request) {
        const made = await send(request);
        if (made === null) return false;
        show("done", said("done.created", made), undoCreate(made));
        return true;
      },
      async end(ended) {
        const first = ended[0];
        if (first === undefined || !(await remove(ended))) return false;
        show("done", said("done.ended", first), () => void revive(ended));
        return true;
      },
      async mute(until) {
        if (muting.current) return false;
        muting.current = true;
        const end = formatInstant(Math.round(until));
        const made = await send({ targets: ["venue"], set: { volume: 0 }, reason: MUTE_REASON, until: end });
        muting.current = false;
        if (made === null) return false;
        show("done", said("done.muted", made), undoCreate(made));
        return true;
      },
    };
  }, [overrides, notice, reachable, ask, read, list, show, dismiss, house, link, onLogOut]);

  return <DeskContext value={desk}>{children}</DeskContext>;
}
