/** The exchange with other calendars: the schedule to take along, and a calendar to bring in. */
import { Drawer } from "@mantine/core";
import { useState } from "react";
import type { House } from "../../../electron/contract/state.ts";
import { useSay } from "../speech.ts";
import { ExportPart } from "./ExportPart.tsx";
import { ImportPart } from "./ImportPart.tsx";
import { useCalendarSay } from "./say.ts";

export function CalendarSheet({ house, opened, onClose }: { house: House; opened: boolean; onClose: () => void }) {
  const sayAll = useSay();
  const { say } = useCalendarSay();
  /** A file is being looked at: nothing else is in the way. */
  const [comparing, setComparing] = useState(false);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      size={620}
      title={say("title")}
      closeButtonProps={{ "aria-label": sayAll("close") }}
    >
      {opened ? (
        <div className="sheet exchange">
          <ImportPart onDone={onClose} onComparing={setComparing} />
          {comparing ? null : <ExportPart house={house} />}
        </div>
      ) : null}
    </Drawer>
  );
}
