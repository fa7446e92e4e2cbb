/** Before "we close in five minutes" is said in the middle of the day: is that meant? */
import { Button, Modal } from "@mantine/core";
import type { Instant, Words } from "../../../electron/contract/words.ts";
import { useSpeech } from "../speech.ts";
import type { ClosingDoubt } from "./closing.ts";

export interface Question {
  readonly doubt: ClosingDoubt;
  readonly name: Words;
  /** Called once, when it is answered. */
  readonly answer: (announce: boolean) => void;
}

export function ClosingQuestion({ question, now }: { question: Question | null; now: Instant }) {
  const speech = useSpeech();
  const { say } = speech;
  const why = ({ doubt }: Question): string => {
    switch (doubt.kind) {
      case "far":
        return say("announce.closing-far", {
          time: speech.moment(doubt.closesAt, now),
          duration: speech.duration(doubt.milliseconds),
        });
      case "closed":
        return say("announce.closing-closed", { time: speech.moment(doubt.until, now) });
      case "none":
        return say("announce.closing-none");
      default:
        return doubt satisfies never;
    }
  };
  return (
    <Modal
      opened={question !== null}
      onClose={() => question?.answer(false)}
      title={question === null ? "" : speech.name(question.name)}
      closeButtonProps={{ "aria-label": say("close") }}
    >
      <p>{question === null ? "" : why(question)}</p>
      <div className="actions">
        <Button data-autofocus onClick={() => question?.answer(false)}>
          {say("cancel")}
        </Button>
        <Button variant="filled" onClick={() => question?.answer(true)}>
          {say("announce.closing-anyway")}
        </Button>
      </div>
    </Modal>
  );
}
