/** The same day in figures, for those who read rather than look. */
import type { MinuteHeard, Proof } from "../../../electron/contract/proof.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { FigureTable } from "../FigureTable.tsx";
import { useSpeech } from "../speech.ts";

/** Mean of the power of some minutes, dBFS; null: there are none. */
function meanOf(minutes: readonly MinuteHeard[]): number | null {
  if (minutes.length === 0) return null;
  return 10 * Math.log10(minutes.reduce((sum, { mean }) => sum + 10 ** (mean / 10), 0) / minutes.length);
}

interface HeardTableProps {
  readonly house: House;
  readonly proof: Proof;
  readonly minutes: Readonly<Record<string, readonly MinuteHeard[]>>;
}

export function HeardTable({ house, proof, minutes }: HeardTableProps) {
  const { say, zone: zoneName, exact, duration } = useSpeech();
  const level = (mean: number | null): string => (mean === null ? "–" : `${Math.round(mean)} dBFS`.replace("-", "−"));
  const stretch = [say("day.from"), say("day.to"), say("heard.what")];
  return (
    <>
      <FigureTable
        caption={say("heard.totals")}
        columns={[say("heard.zone"), say("heard.due"), say("heard.was-heard"), say("heard.level")]}
      >
        {proof.zones.map(({ zone, secondsDue, secondsHeard }) => (
          <tr key={zone}>
            <th scope="row">{zoneName(zone)}</th>
            <td>{duration(1000 * secondsDue)}</td>
            <td>{duration(1000 * secondsHeard)}</td>
            <td>{level(meanOf(minutes[zone] ?? []))}</td>
          </tr>
        ))}
      </FigureTable>
      <FigureTable caption={say("heard.gaps")} columns={[say("heard.zone"), ...stretch]}>
        {proof.zones.flatMap(({ zone, gaps }) =>
          gaps.map(({ from, to, kind }) => (
            <tr key={`${zone} ${from}`}>
              <th scope="row">{zoneName(zone)}</th>
              <td>{exact(parseInstant(from))}</td>
              <td>{to === proof.to ? "24:00" : exact(parseInstant(to))}</td>
              <td>{say(`heard.kind-${kind}`)}</td>
            </tr>
          )),
        )}
      </FigureTable>
      {proof.zones.every(({ gaps }) => gaps.length === 0) ? <p className="quiet">{say("heard.no-gaps")}</p> : null}
      {proof.alarms.length === 0 ? null : (
        <FigureTable caption={say("heard.alarms")} columns={[say("heard.screen"), ...stretch]}>
          {proof.alarms.map(({ screen, from, to, message }) => (
            <tr key={`${screen} ${from} ${message}`}>
              <th scope="row">{house.screens.some(({ id }) => id === screen) ? screen : say("heard.gone", { screen })}</th>
              <td>{exact(parseInstant(from))}</td>
              <td>{to === null ? say("heard.stands") : exact(parseInstant(to))}</td>
              <td lang="en">{message}</td>
            </tr>
          ))}
        </FigureTable>
      )}
    </>
  );
}
