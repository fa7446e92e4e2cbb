/** Sends files, follows what becomes of them, and finds drafts again that an earlier visit left. */
import { type ReactNode, useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import { Recording } from "../../../electron/contract/recording.ts";
import type { Client } from "../../link/link.ts";
import { failureOf } from "../calls.ts";
import { useDesk } from "../desk.ts";
import { changed, type Change } from "./import-list.ts";
import { type Imports, ImportsContext } from "./imports.ts";
import { upload } from "./upload.ts";

/** Follows an import to where it waits or ends. Rejects where the controller goes away. */
async function follow(client: Client, id: string, hear: (recording: Recording) => void, signal: AbortSignal): Promise<true> {
  for await (const event of await client.api.recordings.progress({ id }, { signal })) hear(Recording.parse(event));
  return true;
}

export function ImportsProvider({ children }: { children: ReactNode }) {
  const { ask, reachable } = useDesk();
  const [items, change] = useReducer(changed, []);
  const count = useRef(0);
  const held = useRef(items);
  useEffect(() => {
    held.current = items;
  }, [items]);
  /** What gives each one up, by its key. */
  const leaving = useRef(new Map<string, AbortController>());
  /** Files are sent one after the other: two at once would only share the line. */
  const line = useRef<Promise<void>>(Promise.resolve());
  const tell = useCallback((one: Change) => change(one), []);

  const watch = useCallback(
    async (key: string, id: string): Promise<void> => {
      const leave = leaving.current.get(key) ?? new AbortController();
      leaving.current.set(key, leave);
      await ask(async (client) => {
        try {
          return await follow(client, id, (recording) => tell({ kind: "hear", key, recording }), leave.signal);
        } catch (error) {
          if (leave.signal.aborted) return true;
          const failure = failureOf(error);
          // It is over: someone else kept it or gave it up.
          if (failure.kind === "refused" && failure.status === 404) {
            tell({ kind: "remove", key });
            return true;
          }
          // The page says elsewhere that the controller is away; it is followed again once it is back.
          if (failure.kind === "gone") return true;
          throw error;
        }
      });
    },
    [ask, tell],
  );

  // Drafts of an earlier visit, and those that this page lost sight of while the controller was away.
  useEffect(() => {
    if (!reachable) return;
    const before = held.current.flatMap(({ id }) => (id === null ? [] : [id]));
    void ask((client) => client.api.recordings.list()).then((found) => {
      if (found === null) return;
      const there = new Set(found.recordings.map(({ id }) => id));
      tell({ kind: "lost", ids: new Set(before.filter((id) => !there.has(id))) });
      for (const recording of found.recordings) {
        if (recording.state === "uploading" || recording.state === "kept") continue;
        const { id, name } = recording;
        tell({ kind: "add", item: { key: id, id, name, phase: { kind: "looking" } } });
        void watch(id, id);
      }
    });
  }, [ask, reachable, tell, watch]);

  const send = useCallback(
    async (key: string, file: File, leave: AbortController): Promise<void> => {
      if (leave.signal.aborted) return;
      tell({ kind: "phase", key, phase: { kind: "sending", part: 0 } });
      const told = (part: number): void =>
        tell({ kind: "phase", key, phase: part < 1 ? { kind: "sending", part } : { kind: "looking" } });
      const end = await upload(file, told, leave.signal);
      if (leave.signal.aborted) return;
      switch (end.kind) {
        case "taken":
          tell({ kind: "remove", key });
          tell({
            kind: "add",
            item: { key: end.recording.id, id: end.recording.id, name: file.name, phase: { kind: "looking" } },
          });
          void watch(end.recording.id, end.recording.id);
          break;
        case "refused":
          tell({ kind: "phase", key, phase: { kind: "refused", reason: end.reason } });
          break;
        case "expired":
          // Asked again over the socket, so that the page closes as it does for any other call.
          tell({ kind: "remove", key });
          void ask((client) => client.api.recordings.list());
          break;
        case "gone":
          tell({ kind: "phase", key, phase: { kind: "refused", reason: "gone" } });
          break;
        default:
          end satisfies never;
      }
    },
    [ask, tell, watch],
  );

  const imports = useMemo<Imports>(
    () => ({
      items,
      bring(files) {
        for (const file of files) {
          count.current += 1;
          const key = `file-${count.current}`;
          const leave = new AbortController();
          leaving.current.set(key, leave);
          tell({ kind: "add", item: { key, id: null, name: file.name, phase: { kind: "waiting" } } });
          line.current = line.current.then(() => send(key, file, leave));
        }
      },
      discard({ key, id, phase }) {
        leaving.current.get(key)?.abort();
        leaving.current.delete(key);
        tell({ kind: "remove", key });
        if (id === null || phase.kind === "refused") return;
        void ask((client) => client.api.recordings.discard({ id }));
      },
      async keep({ key, id }, request) {
        if (id === null) return false;
        // The stream ended when the draft was ready; it tells how the making goes on.
        const kept = ask((client) => client.api.recordings.keep({ id, ...request }));
        void watch(key, id);
        if ((await kept) === null) return false;
        tell({ kind: "remove", key });
        return true;
      },
    }),
    [items, ask, send, tell, watch],
  );
  return <ImportsContext value={imports}>{children}</ImportsContext>;
}
