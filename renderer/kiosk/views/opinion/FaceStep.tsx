/** The first question: five faces, none larger than another. */
import { useRef } from "react";
import { FACES, type Face } from "../../../../electron/contract/opinion.ts";
import type { ViewProps } from "../../visit/view.ts";
import { CarFace } from "./faces/CarFace.tsx";
import { useLook } from "./faces/use-look.ts";
import { say } from "./words.ts";

interface Props extends Pick<ViewProps, "language" | "calm"> {
  readonly chosen: Face | null;
  readonly choose: (face: Face) => void;
}

export function FaceStep({ chosen, choose, language, calm }: Props) {
  const holder = useRef<HTMLUListElement>(null);
  useLook(holder, calm);
  return (
    <ul ref={holder} className="opinion-faces">
      {FACES.map((face) => (
        <li key={face}>
          <button type="button" className="opinion-face" aria-pressed={chosen === face} onClick={() => choose(face)}>
            <span className="opinion-drawing">
              <CarFace face={face} />
            </span>
            <span className="opinion-mood">{say(language, face)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
