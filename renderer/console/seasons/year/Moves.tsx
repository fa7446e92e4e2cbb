/** From one year to another, or from one month to another where one is looked at day by day. */
import { Button } from "@mantine/core";
import { useSay } from "../../speech.ts";
import { monthShown, type Shown, yearShown } from "./shown.ts";
import { addMonths, EARLIEST, LATEST, type Month, MONTHS_SHOWN } from "./span.ts";

interface MovesProps {
  readonly shown: Shown;
  /** The month that the shown year begins with. */
  readonly first: Month;
  readonly thisMonth: Month;
  readonly onShown: (shown: Shown) => void;
}

export function Moves({ shown: { year, month }, first, thisMonth, onShown }: MovesProps) {
  const say = useSay();
  const [step, unit] = month === null ? ([MONTHS_SHOWN, "year"] as const) : ([1, "month"] as const);
  const at = month ?? first;
  const [earlier, later] = [addMonths(at, -step), addMonths(at, step)];
  const move = (to: Month): void => onShown(month === null ? yearShown(thisMonth, to) : monthShown(thisMonth, first, to));
  const here = at === thisMonth;
  return (
    <div className="moves year__moves" role="group" aria-label={say("year.moves")}>
      <Button disabled={earlier < EARLIEST} onClick={() => move(earlier)}>
        {say(`year.previous-${unit}`)}
      </Button>
      <Button variant={here ? "light" : "default"} aria-pressed={here} onClick={() => move(thisMonth)}>
        {say("year.today")}
      </Button>
      <Button disabled={later > LATEST} onClick={() => move(later)}>
        {say(`year.next-${unit}`)}
      </Button>
      {month === null ? null : <Button onClick={() => onShown({ year, month: null })}>{say("year.whole")}</Button>}
    </div>
  );
}
