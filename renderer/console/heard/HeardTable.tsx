/** The same day in figures, for those who read rather than look. */
import type { MinuteHeard, Proof } from "../../../electron/contract/proof.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
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
  return (
    <>
      <div className="table-scroll">
        <table className="table">
          <caption>{say("heard.totals")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("heard.zone")}</th>
              <th scope="col">{say("heard.due")}</th>
              <th scope="col">{say("heard.was-heard")}</th>
              <th scope="col">{say("heard.level")}</th>
            </tr>
          </thead>
          <tbody>
            {proof.zones.map(({ zone, secondsDue, secondsHeard }) => (
              <tr key={zone}>
                <th scope="row">{zoneName(zone)}</th>
                <td>{duration(1000 * secondsDue)}</td>
                <td>{duration(1000 * secondsHeard)}</td>
                <td>{level(meanOf(minutes[zone] ?? []))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-scroll">
        <table className="table">
          <caption>{say("heard.gaps")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("heard.zone")}</th>
              <th scope="col">{say("day.from")}</th>
              <th scope="col">{say("day.to")}</th>
              <th scope="col">{say("heard.what")}</th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
        {proof.zones.every(({ gaps }) => gaps.length === 0) ? <p className="quiet">{say("heard.no-gaps")}</p> : null}
      </div>
      {proof.alarms.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table">
            <caption>{say("heard.alarms")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("heard.screen")}</th>
                <th scope="col">{say("day.from")}</th>
                <th scope="col">{say("day.to")}</th>
                <th scope="col">{say("heard.what")}</th>
              </tr>
            </thead>
            <tbody>
              {proof.alarms.map(({ screen, from, to, message }) => (
                <tr key={`${screen} ${from} ${message}`}>
                  <th scope="row">{house.screens.some(({ id }) => id === screen) ? screen : say("heard.gone", { screen })}</th>
                  <td>{exact(parseInstant(from))}</td>
                  <td>{to === null ? say("heard.stands") : exact(parseInstant(to))}</td>
                  <td lang="en">{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
