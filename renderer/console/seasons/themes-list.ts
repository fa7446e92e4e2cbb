/** The themes at hand, as the gallery knows them. */
import { useEffect, useState } from "react";
import type { House } from "../../../electron/contract/state.ts";
import type { ThemeSummary } from "../../../electron/contract/theme-package.ts";
import { useDesk } from "../desk.ts";

export type Gallery =
  | { readonly kind: "loading" }
  | { readonly kind: "failed" }
  | { readonly kind: "here"; readonly themes: readonly ThemeSummary[] };

/** The list, read again whenever the house or what is overridden has changed, the controller is back, or `turn` counts on. */
export function useGallery(house: House, turn: number): Gallery {
  const { ask, reachable, overrides } = useDesk();
  const [gallery, setGallery] = useState<Gallery>({ kind: "loading" });
  useEffect(() => {
    if (!reachable) return;
    let stopped = false;
    void ask((client) => client.api.themes.list()).then((found) => {
      if (stopped) return;
      if (found !== null) setGallery({ kind: "here", themes: found.themes });
      else setGallery((held) => (held.kind === "here" ? held : { kind: "failed" }));
    });
    return () => {
      stopped = true;
    };
  }, [ask, reachable, house, overrides, turn]);
  return gallery;
}
