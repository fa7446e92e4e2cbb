/** The themes as they look: tap one to dress a zone or the whole house in it. */
import type { ZoneState } from "../../electron/contract/state.ts";
import type { Theme } from "../../electron/contract/theme.ts";
import { useDesk } from "./desk.ts";
import { useSpeech } from "./speech.ts";

/** A theme's sky with its pictures, as a screen wears it; a picture that cannot be fetched leaves the sky. */
export function ThemePreview({ theme }: { theme: Theme }) {
  const { skyTop, skyBottom, accent } = theme.tokens.night;
  const layers = theme.art.filter(({ during, blend }) => during !== "day" && blend === "paint");
  return (
    <span className="preview" style={{ backgroundImage: `linear-gradient(${skyTop}, ${skyBottom})` }}>
      {layers.map(({ landscape, place }) => (
        <img key={landscape} className={`preview__${place}`} src={`${theme.base}${landscape}`} alt="" loading="lazy" />
      ))}
      <span className="preview__light" style={{ backgroundColor: accent }} />
    </span>
  );
}

interface ThemesProps {
  readonly themes: readonly Theme[];
  readonly zones: Readonly<Record<string, ZoneState>>;
  readonly onPick: (theme: string) => void;
}

export function Themes({ themes, zones, onPick }: ThemesProps) {
  const speech = useSpeech();
  const desk = useDesk();
  const { say } = speech;
  return (
    <section className="themes" aria-labelledby="themes-title">
      <h2 id="themes-title">{say("themes.title")}</h2>
      <p className="quiet">{themes.length === 0 ? say("themes.empty") : say("themes.hint")}</p>
      <ul className="themes__list">
        {themes.map((theme) => {
          const count = Object.values(zones).filter((zone) => (zone.theme.value ?? "classic") === theme.id).length;
          return (
            <li key={theme.id}>
              <button type="button" className="tile" disabled={!desk.reachable} onClick={() => onPick(theme.id)}>
                <ThemePreview theme={theme} />
                <span className="tile__name">{speech.name(theme.name)}</span>
                <span className="tile__worn">{count === 0 ? "" : say("themes.worn", { count })}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
