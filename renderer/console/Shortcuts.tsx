/** A few keys for those who live in this page, a list of them, and a switch that turns them off (WCAG 2.1.4). */
import { Button, Kbd, Modal, Switch } from "@mantine/core";
import { useEffect, useLayoutEffect, useState } from "react";
import type { Instant } from "../../electron/contract/words.ts";
import { useDesk } from "./desk.ts";
import { mutes } from "./logic/overrides.ts";
import { useSay } from "./speech.ts";
import type { View } from "./view-address.ts";

const KEPT = "ronron.console.shortcuts";
const LIST = [
  ["1", "keys.house"],
  ["2", "keys.day"],
  ["3", "keys.check"],
  ["4", "keys.forecast"],
  ["5", "keys.announce"],
  ["6", "keys.sounds"],
  ["7", "keys.outputs"],
  ["8", "keys.heard"],
  ["9", "keys.seasons"],
  ["0", "keys.voices"],
  ["T", "keys.themes"],
  ["Z", "keys.zones"],
  ["Shift M", "keys.mute"],
  ["U", "keys.undo"],
  ["Ctrl K", "keys.palette"],
  ["?", "keys.help"],
] as const;

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable], [role=dialog]") !== null;
}

interface ShortcutsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The palette is wanted. */
  readonly onAsk: () => void;
  /** Something lies open over the page: its own keys count alone. */
  readonly blocked: boolean;
  readonly now: Instant;
}

export function Shortcuts({ view, onView, onAsk, blocked, now }: ShortcutsProps) {
  const say = useSay();
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(() => localStorage.getItem(KEPT) !== "off");
  /** Where the focus goes once the house is on the page again. */
  const [wanted, setWanted] = useState<string | null>(null);

  useEffect(() => {
    if (wanted === null || view !== "house") return;
    document.querySelector<HTMLElement>(wanted)?.focus();
    setWanted(null);
  }, [wanted, view]);

  // With the page itself, not after it was painted: whoever sees a button may press its key.
  useLayoutEffect(() => {
    const act = (key: string): boolean => {
      switch (key) {
        case "1":
          onView("house");
          return true;
        case "2":
          onView("day");
          return true;
        case "3":
          onView("check");
          return true;
        case "4":
          onView("forecast");
          return true;
        case "5":
          onView("announce");
          return true;
        case "6":
          onView("sounds");
          return true;
        case "7":
          onView("outputs");
          return true;
        case "8":
          onView("heard");
          return true;
        case "9":
          onView("seasons");
          return true;
        case "0":
          onView("voices");
          return true;
        case "t":
          onView("house");
          setWanted(".tile");
          return true;
        case "z":
          onView("house");
          setWanted(".zone__name");
          return true;
        case "M": {
          if (desk.overrides === null || !desk.reachable) return false;
          const running = mutes(desk.overrides, now);
          // Until when is asked by the button itself.
          if (running.length === 0) document.querySelector<HTMLElement>(".mute__button")?.click();
          else void desk.end(running);
          return true;
        }
        case "u": {
          const undo = desk.notice?.undo ?? null;
          if (undo === null || !desk.reachable) return false;
          desk.dismiss();
          undo();
          return true;
        }
        case "?":
          setOpen(true);
          return true;
        default:
          return false;
      }
    };
    const onKey = (event: KeyboardEvent): void => {
      // No single key (WCAG 2.1.4): it counts wherever the focus is, and cannot be turned off.
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        if (!blocked && !open && !event.repeat) onAsk();
        return;
      }
      if (!on || blocked || open || event.ctrlKey || event.metaKey || event.altKey || event.repeat || typing(event.target))
        return;
      if (act(event.key)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [on, blocked, open, desk, now, onView, onAsk]);

  return (
    <>
      <footer className="foot">
        <Button variant="subtle" color="gray" size="sm" onClick={() => setOpen(true)}>
          {say("keys.open")} <Kbd className="foot__key">?</Kbd>
        </Button>
      </footer>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={say("keys.title")}
        closeButtonProps={{ "aria-label": say("close") }}
      >
        <dl className="keys">
          {LIST.map(([key, words]) => (
            <div key={key} className="keys__one">
              <dt>
                {key.split(" ").map((part) => (
                  <Kbd key={part}>{part}</Kbd>
                ))}
              </dt>
              <dd>{say(words)}</dd>
            </div>
          ))}
        </dl>
        <Switch
          size="md"
          label={say("keys.on")}
          checked={on}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            localStorage.setItem(KEPT, event.currentTarget.checked ? "on" : "off");
          }}
        />
      </Modal>
    </>
  );
}
