/** Marks of accessibility: drawn, and said in words. */
import type { AccessMark } from "../../../electron/contract/access-marks.ts";
import type { Language } from "../words.ts";
import { say } from "./words.ts";
import "./marks.css";

/** Drawn with one line in a square of 24. */
const DRAWINGS: Readonly<Record<AccessMark, string>> = {
  "step-free": "M3 19h6l9-9h3M9.5 5.500a1.5 1.5 0 1 0 0-.01M9.5 8v5l3.5 3",
  "hand-controls": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM4.2 11h5.900M13.9 11h5.900M12 14v6",
  assistance: "M8 6.500a1.8 1.8 0 1 0 0-.01M16 8a1.6 1.6 0 1 0 0-.01M5 20v-6l3-4 3.5 3h3.500M14 20v-7l2-2 3 3v6",
  "hearing-loop": "M8 11a5 5 0 1 1 9.5 2c-1 2-3 2.5-3 4.500a3 3 0 0 1-5.5 1.500M10.5 11a2.5 2.5 0 0 1 5 0M4 8c-1 3-.5 6 1 8",
  "sign-language":
    "M7 13V7.500a1.3 1.3 0 0 1 2.6 0V11M9.6 11V5.500a1.3 1.3 0 0 1 2.6 0V11M12.2 11V6.500a1.3 1.3 0 0 1 2.6 0V13l2-2.500a1.3 1.3 0 0 1 2 1.600L15 19H9.500L6 15a1.3 1.3 0 0 1 1-2Z",
  "audio-description": "M4 9h3.500L12 5v14l-4.5-4H4ZM15 9c1.2 1.8 1.2 4.2 0 6M18 6.500c2.5 3.3 2.5 7.7 0 11",
  quiet: "M17 16.500A8 8 0 0 1 8.5 5a8 8 0 1 0 8.5 11.500Z",
  "guide-dogs": "M4 20v-7c0-2 2-3 4-3h5l3-4 1.5 2H20v3h-3l-1 3v6M8 20v-5M13 20v-5",
};

export function Marks({ marks, language }: { readonly marks: readonly AccessMark[]; readonly language: Language }) {
  if (marks.length === 0) return null;
  return (
    <ul className="marks">
      {marks.map((mark) => (
        <li key={mark} className="mark">
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={DRAWINGS[mark]} />
          </svg>
          {say(language, mark)}
        </li>
      ))}
    </ul>
  );
}
