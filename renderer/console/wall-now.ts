/** Real time of this computer, for what is real also in a rehearsal: heartbeats. */
import { useEffect, useState } from "react";
import type { Instant } from "../../electron/contract/words.ts";

/** Now in milliseconds since 1970; renders again each second. */
export function useWallNow(): Instant {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
