/** The same day in figures, for those who read rather than look. */
import type { Proof } from "../../../electron/contract/proof.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { FigureTable } from "../FigureTable.tsx";
import { saidFault } from "../logic/sentences.ts";
import { useSpeech } from "../speech.ts";

interface HeardTableProps {
  readonly house: House;
  readonly proof: Proof;
}

export function HeardTable({ house, proof }: HeardTableProps) {
  const speech = useSpeech();
  const { say, zone: zoneName, exact, duration } = speech;
  const someUnknown = proof.zones.some(({ secondsUnknown }) => secondsUnknown > 0);
  const level = (mean: number | null): string => (mean === null ? "—" : `${Math.round(mean)} dBFS`.replace("-", "−"));
  const stretch = [say("day.from"), say("day.to"), say("heard.what")];
  return (
    <>
      <FigureTable
        caption={say("heard.totals")}
        columns={[
          say("heard.zone"),
          say("heard.due"),
          say("heard.was-heard"),
          ...(someUnknown ? [say("heard.unknown")] : []),
          say("heard.level"),
        ]}
      >
        {proof.zones.map(({ zone, secondsDue, secondsHeard, secondsUnknown, meanDbfs }) => (
          <tr key={zone}>
            <th scope="row">{zoneName(zone)}</th>
            <td>{duration(1000 * secondsDue)}</td>
            <td>{duration(1000 * secondsHeard)}</td>
            {someUnknown ? <td>{duration(1000 * secondsUnknown)}</td> : null}
            <td>{level(meanDbfs)}</td>
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
          {proof.alarms.map((alarm) => {
            const { screen, code, from, to } = alarm;
            const said = saidFault(alarm, speech);
            return (
              <tr key={`${screen} ${from} ${code}`}>
                <th scope="row">{house.screens.some(({ id }) => id === screen) ? screen : say("heard.gone", { screen })}</th>
                <td>{exact(parseInstant(from))}</td>
                <td>{to === null ? say("heard.stands") : exact(parseInstant(to))}</td>
                <td lang={said.language}>{said.text}</td>
              </tr>
            );
          })}
        </FigureTable>
      )}
    </>
  );
}
