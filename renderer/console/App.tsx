/** From the PIN to the house and back: which of the two pages is shown, and the link that lives between them. */
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Link, openLink, socketAddress } from "../link/link.ts";
import { NO_MEMORY } from "../link/offline.ts";
import { reloadWithinBounds } from "../link/reload.ts";
import { LinkContext } from "../link/react.ts";
import { DeskProvider } from "./DeskProvider.tsx";
import { House } from "./House.tsx";
import { ImportsProvider } from "./library/ImportsProvider.tsx";
import { Login, type LoginNotice } from "./Login.tsx";
import { logOut, standing } from "./session.ts";
import { useSay } from "./speech.ts";

type Phase =
  | { readonly kind: "checking" }
  | { readonly kind: "login"; readonly notice: LoginNotice | null }
  | { readonly kind: "open"; readonly link: Link };

/** While the controller is away the page asks this often, in milliseconds, whether the session still stands. */
const ASK_AGAIN = 3_000;

export function App() {
  const { i18n } = useTranslation();
  const say = useSay();
  const [phase, setPhase] = useState<Phase>({ kind: "checking" });

  useEffect(() => {
    document.documentElement.lang = i18n.language;
  });

  const enter = useCallback(
    () =>
      setPhase({
        kind: "open",
        link: openLink({ address: socketAddress(location), observed: true, memory: NO_MEMORY, outdated: reloadWithinBounds }),
      }),
    [],
  );
  const leave = useCallback((notice: LoginNotice | null) => {
    setPhase((held) => {
      if (held.kind === "open") held.link.stop();
      return { kind: "login", notice };
    });
  }, []);

  useEffect(() => {
    if (phase.kind !== "checking") return;
    let stopped = false;
    const look = async (): Promise<void> => {
      const found = await standing();
      if (stopped || found === "unreachable") return;
      if (found === "operator") enter();
      else leave(null);
    };
    void look();
    const timer = setInterval(() => void look(), ASK_AGAIN);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [phase.kind, enter, leave]);

  // A session that ended closes its sockets: while the link is not online, ask whether it still stands.
  useEffect(() => {
    if (phase.kind !== "open") return;
    const { link } = phase;
    const look = async (): Promise<void> => {
      if (link.known().status !== "online" && (await standing()) === "stranger") leave("expired");
    };
    const timer = setInterval(() => void look(), ASK_AGAIN);
    return () => clearInterval(timer);
  }, [phase, leave]);

  const expired = useCallback(() => leave("expired"), [leave]);
  const left = useCallback(() => {
    void logOut().then((confirmed) => leave(confirmed ? "left" : null));
  }, [leave]);

  switch (phase.kind) {
    case "checking":
      return (
        <main className="waiting">
          <p role="status">{say("link.connecting")}</p>
        </main>
      );
    case "login":
      return <Login notice={phase.notice} onIn={enter} />;
    case "open":
      return (
        <LinkContext value={phase.link}>
          <DeskProvider onExpired={expired} onLogOut={left}>
            <ImportsProvider>
              <House />
            </ImportsProvider>
          </DeskProvider>
        </LinkContext>
      );
    default:
      return phase satisfies never;
  }
}
