/** What the editor asks of the controller: a new version, a picture more or less. Refusals go where they belong. */
import { useCallback, useState } from "react";
import type { ThemeDetails } from "../../../../electron/contract/theme-package.ts";
import { useLink } from "../../../link/react.ts";
import { useDesk } from "../../desk.ts";
import { useSpeech } from "../../speech.ts";
import { failedBy, type Refused } from "../answers.ts";
import { finished } from "../logic/draft.ts";
import { pictureNameOf } from "../logic/names.ts";
import { refusalText } from "../refusal-text.ts";
import { askAgain, sendPicture, tooLarge } from "../send.ts";
import type { AddPicture } from "./sections/PictureSlot.tsx";
import type { Drafting } from "./use-draft.ts";
import type { Held } from "./use-theme.ts";

interface Saving {
  readonly busy: boolean;
  /** Saves the draft as made from the version of this tag. */
  save(tag: string): Promise<void>;
  readonly addPicture: AddPicture;
  deletePicture(name: string): void;
}

interface SavingWish {
  readonly details: ThemeDetails;
  readonly tag: string;
  readonly drafting: Drafting;
  readonly take: (held: Held) => void;
  readonly again: () => void;
}

export function useSaving({ details, tag, drafting, take, again }: SavingWish): Saving {
  const link = useLink();
  const speech = useSpeech();
  const { ask, tell } = useDesk();
  const [busy, setBusy] = useState(false);
  const { id } = details;
  const { draft, overtaken, madeFrom, refuse } = drafting;

  /** What became of the theme: the draft stays what it is, made from this version now, unless it was overtaken before. */
  const taken = useCallback(
    (held: Held, current: boolean): void => {
      take(held);
      if (current) madeFrom(held.tag);
    },
    [take, madeFrom],
  );

  const fail = useCallback(
    (why: Refused): void => {
      if (why.kind === "conflict") again();
      else if (why.kind === "expired") void ask(askAgain);
      else tell((speaker) => refusalText(why, speaker), null);
    },
    [again, ask, tell],
  );

  const save = async (from: string): Promise<void> => {
    setBusy(true);
    try {
      const { headers, body } = await link
        .client()
        .api.themes.replace({ params: { id }, headers: { "if-match": from }, body: finished(draft) });
      taken({ details: body, tag: headers.etag }, true);
      tell((speaker) => speaker.say("making.saved-as", { version: body.version ?? 1 }), null);
    } catch (error) {
      const why = failedBy(error);
      if (why.kind === "refused" && why.issues.length > 0) refuse(why.issues, draft);
      else fail(why);
    } finally {
      setBusy(false);
    }
  };

  const addPicture: AddPicture = async (file) => {
    const name = pictureNameOf(file.name, new Set(details.pictures.map((picture) => picture.name)));
    if (name === null) return { trouble: speech.say("making.picture.wrong-kind") };
    if (tooLarge(file, "picture")) return { trouble: speech.say("making.picture.too-large") };
    const sent = await sendPicture(id, name, tag, file);
    if (sent.kind === "ok") {
      taken(sent, !overtaken);
      return { name };
    }
    if (sent.kind === "conflict") again();
    if (sent.kind === "expired") void ask(askAgain);
    return { trouble: refusalText(sent, speech) };
  };

  return {
    busy,
    save,
    addPicture,
    deletePicture(name) {
      void ask((client) => client.api.themes.removePicture({ id, name })).then((answer) => {
        if (answer === null) return;
        taken({ details: answer.body, tag: answer.headers.etag }, !overtaken);
        tell(({ say }) => say("making.picture.deleted", { name }), null);
      });
    },
  };
}
