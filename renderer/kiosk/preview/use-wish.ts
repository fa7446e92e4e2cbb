/** What whoever hosts this page wishes to see. */
import { useEffect, useState } from "react";
import { hear, PreviewerSays, say } from "../../link/stage.ts";

/** The page around this one; null where it stands alone. */
export function hostOf(page: Window): Window | null {
  return page.parent === page ? null : page.parent;
}

/** The last wish; null before the first, and in a page that nobody hosts. */
export function useWish(): PreviewerSays | null {
  const [wish, setWish] = useState<PreviewerSays | null>(null);
  useEffect(() => {
    const host = hostOf(window);
    if (host === null) return undefined;
    const stop = hear(() => host, PreviewerSays, setWish);
    say(host, { kind: "ready-to-be-dressed" });
    return stop;
  }, []);
  return wish;
}
