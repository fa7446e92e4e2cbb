/** The one thing to do before the scene: touch it. */
import type { Language } from "../words.ts";
import { say } from "./words.ts";
import "./invitation.css";

export function Invitation({ language, begin }: { readonly language: Language; readonly begin: () => void }) {
  return (
    <button type="button" className="invitation" onClick={begin}>
      <span className="invitation-hand" aria-hidden="true">
        <span className="invitation-ripple" />
        <svg viewBox="0 0 48 48">
          <path d="M20 29V14a3.2 3.2 0 0 1 6.4 0v10l8.6 1.8c2.6.6 4.3 3 3.9 5.6L37.6 40H24.2l-9.6-8.6c-2.6-3 .8-5.6 3.4-4Z" />
        </svg>
      </span>
      <span>{say(language, "begin")}</span>
    </button>
  );
}
