/** A season's colours by day and by night, as a chip beside its name. */
import type { Theme } from "../../../../electron/contract/theme.ts";

export function Swatch({ theme }: { theme: Theme | undefined }) {
  if (theme === undefined) return <span className="year__swatch" aria-hidden="true" />;
  const { day, night } = theme.tokens;
  return (
    <span className="year__swatch" aria-hidden="true" style={{ borderColor: night.accent }}>
      <span style={{ backgroundImage: `linear-gradient(${day.skyTop}, ${day.skyBottom})` }} />
      <span style={{ backgroundImage: `linear-gradient(${night.skyTop}, ${night.skyBottom})` }} />
    </span>
  );
}
