/** Stands in when the page itself fails: a calm screen in the house's colours, and another try within bounds. */
import { Component, type ReactNode } from "react";
import { reloadWithinBounds } from "../link/reload.ts";
import { words } from "./words.ts";

/** Long enough to be read and not to flicker. */
const TRY_AGAIN_MILLISECONDS = 15_000;

export class Calm extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
    setTimeout(reloadWithinBounds, TRY_AGAIN_MILLISECONDS);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="calm">
        <h1 className="calm-title">Ronron</h1>
        {Object.entries(words).map(([tag, texts]) => (
          <p key={tag} lang={tag}>
            {texts["calm"]}
          </p>
        ))}
      </main>
    );
  }
}
