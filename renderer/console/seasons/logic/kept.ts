/** Drafts that this browser keeps until they are saved: one for each theme. */
import { z } from "zod";
import { CountdownMoment, ThemeFile, WindowsMoment } from "../../../../electron/contract/theme.ts";
import type { MadeDraft } from "./history.ts";

const PREFIX = "ronron.console.draft.";

/** As {@link ThemeFile}, with texts and ids that are still being typed. */
const Texts = z.union([z.string(), z.record(z.string(), z.string())]);
const KeptTheme = ThemeFile.extend({
  name: Texts,
  captions: z.strictObject({ greeting: Texts, thanks: Texts.nullable(), closed: Texts.nullable() }),
  moments: z.array(
    z.discriminatedUnion("kind", [WindowsMoment.safeExtend({ words: z.array(Texts) }), CountdownMoment.extend({ words: Texts })]),
  ),
  cues: z.strictObject({ arrive: z.string().nullable(), leave: z.string().nullable() }),
  credits: z.array(z.strictObject({ what: z.string(), author: z.string(), licence: z.string(), source: z.string().nullable() })),
});
const Kept = z.strictObject({ tag: z.string(), theme: KeptTheme });

/** What is kept of a theme; null: nothing, or what an earlier page wrote in another form. */
export function keptDraft(storage: Storage, id: string): MadeDraft | null {
  const text = storage.getItem(`${PREFIX}${id}`);
  if (text === null) return null;
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Something else wrote under our name: that is no draft.
    return null;
  }
}

/** Keeps a draft. Answers false where the browser has no room for it. */
export function keepDraft(storage: Storage, id: string, draft: MadeDraft): boolean {
  try {
    storage.setItem(`${PREFIX}${id}`, JSON.stringify(draft));
    return true;
  } catch {
    // The storage is full or shut: the page says that a reload would lose the draft.
    return false;
  }
}

export function forgetDraft(storage: Storage, id: string): void {
  storage.removeItem(`${PREFIX}${id}`);
}

/** The themes of which a draft is kept. */
export function keptDrafts(storage: Storage): ReadonlySet<string> {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
  return new Set(keys.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)));
}
