/** Makes a page that shows a code a screen of the house; and takes that back. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { ORPCError } from "@orpc/client";
import { type SyntheticEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { type PairedScreen, readCode } from "../../../electron/contract/pairing.ts";
import type { House } from "../../../electron/contract/state.ts";
import { parseInstant } from "../../../electron/contract/words.ts";
import { useLink, useVenueNow } from "../../link/react.ts";
import { useDesk } from "../desk.ts";
import { type SayKey, useSpeech } from "../speech.ts";

/** Letters, and the gaps that people leave between them. */
const LONGEST_TYPED = 16;

function troubleOf(error: unknown): SayKey {
  if (!(error instanceof ORPCError)) return "error.gone";
  switch (error.status) {
    case 404:
      return "pairing.unknown";
    case 422:
      return "pairing.gone";
    case 429:
      return "pairing.wait";
    default:
      return "error.gone";
  }
}

export function PairScreen({ screens }: { readonly screens: House["screens"] }) {
  const speech = useSpeech();
  const { say, zone, moment } = speech;
  const link = useLink();
  const { reachable, ask, tell } = useDesk();
  const now = useVenueNow(60_000);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<SayKey | null>(null);
  const [paired, setPaired] = useState<readonly PairedScreen[]>([]);
  const screen = screens.some((one) => one.id === chosen) ? chosen : (screens[0]?.id ?? "");

  const read = useCallback(async () => {
    const answer = await ask((client) => client.api.pairing.list());
    if (answer !== null) setPaired(answer.screens);
  }, [ask]);
  useEffect(() => {
    if (reachable) void read();
  }, [read, reachable, screens]);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (busy || !reachable) return;
    const code = readCode(typed);
    if (code === null) {
      setTrouble("pairing.six");
      field.current?.focus();
      return;
    }
    setBusy(true);
    try {
      await link.client().api.pairing.pair({ code, screen });
      setTrouble(null);
      setTyped("");
      tell((then) => then.say("pairing.done", { screen }), null);
      await read();
    } catch (error) {
      setTrouble(troubleOf(error));
      field.current?.focus();
    } finally {
      setBusy(false);
    }
  }

  const unpair = async (which: string): Promise<void> => {
    const done = await ask(async (client) => {
      await client.api.pairing.unpair({ screen: which });
      return true;
    });
    if (done !== null) tell((then) => then.say("pairing.unpaired", { screen: which }), null);
    await read();
  };

  return (
    <section className="pair" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="pair__title">
        {say("pairing.title")}
      </h3>
      <p className="quiet pair__hint">{say(screens.length === 0 ? "pairing.none" : "pairing.hint")}</p>
      {screens.length === 0 ? null : (
        <form className="pair__form" noValidate onSubmit={(event) => void submit(event)}>
          <TextInput
            ref={field}
            size="md"
            classNames={{ input: "pair__code" }}
            label={say("pairing.code")}
            maxLength={LONGEST_TYPED}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={typed}
            aria-invalid={trouble !== null}
            aria-describedby={`${id}-trouble`}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value.toUpperCase());
              setTrouble(null);
            }}
          />
          <NativeSelect
            size="md"
            label={say("pairing.screen")}
            value={screen}
            data={screens.map((one) => ({ value: one.id, label: `${zone(one.zone)} · ${one.id}` }))}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          />
          <Button type="submit" variant="filled" size="md" disabled={!reachable} aria-busy={busy}>
            {say(busy ? "pairing.busy" : "pairing.pair")}
          </Button>
        </form>
      )}
      <p id={`${id}-trouble`} className="pair__trouble" role="alert">
        {trouble === null ? null : say(trouble)}
      </p>
      {paired.length === 0 ? null : (
        <ul className="pair__list" aria-label={say("pairing.list")}>
          {paired.map((one) => (
            <li key={one.screen} className="pair__one">
              <span>{one.screen}</span>
              <span className="quiet">{say("pairing.paired", { time: moment(parseInstant(one.pairedAt), now) })}</span>
              <Button
                variant="subtle"
                disabled={!reachable}
                aria-label={say("pairing.unpair-of", { screen: one.screen })}
                onClick={() => void unpair(one.screen)}
              >
                {say("pairing.unpair")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
