/** The coming year to take along: an address to subscribe to, and the file. */
import { Button, NativeSelect, TextInput, VisuallyHidden } from "@mantine/core";
import { useRef, useState } from "react";
import type { House } from "../../../electron/contract/state.ts";
import { useSpeech } from "../speech.ts";
import { useCalendarSay } from "./say.ts";

export function ExportPart({ house }: { house: House }) {
  const { name } = useSpeech();
  const { say, language } = useCalendarSay();
  const [zone, setZone] = useState("");
  const [copied, setCopied] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const query = new URLSearchParams({ ...(zone === "" ? {} : { zone }), language });
  const path = `/api/calendar.ics?${query}`;
  const address = `${location.origin}${path}`;

  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(address);
      setCopied(address);
    } catch {
      // Beyond loopback browsers give no clipboard to plain http: the address stands selected, for the keyboard to copy.
      field.current?.focus();
    }
  };

  return (
    <section className="exchange__part" aria-labelledby="calendar-export">
      <h3 id="calendar-export">{say("export-title")}</h3>
      <p className="quiet">{say("export-lead")}</p>
      <NativeSelect
        size="md"
        label={say("export-what")}
        value={zone}
        onChange={(event) => setZone(event.currentTarget.value)}
        data={[
          { value: "", label: say("export-venue") },
          ...house.zones.map(({ id, name: zoneName }) => ({ value: id, label: name(zoneName) })),
        ]}
      />
      <div className="exchange__address">
        <TextInput
          ref={field}
          size="md"
          label={say("address")}
          value={address}
          readOnly
          dir="ltr"
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy()}>{copied === address ? say("copied") : say("copy")}</Button>
        <VisuallyHidden role="status">{copied === address ? say("copied") : ""}</VisuallyHidden>
      </div>
      <Button component="a" href={path} download="ronron.ics" variant="light">
        {say("download")}
      </Button>
      <p className="quiet exchange__hint">{say("export-hint")}</p>
    </section>
  );
}
