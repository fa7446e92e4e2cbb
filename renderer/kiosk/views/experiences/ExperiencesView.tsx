/** What one can live here: posters, and one of them opened. */
import { useState } from "react";
import type { ViewProps } from "../../visit/view.ts";
import { Opened } from "./Opened.tsx";
import { Posters } from "./Posters.tsx";
import "./experiences.css";

export function ExperiencesView(props: ViewProps) {
  const { house, about } = props;
  const [chosen, setChosen] = useState<string | null>(about);
  /** The one to come back to in the list. */
  const [last, setLast] = useState<string | null>(null);
  const close = (): void => {
    setLast(chosen);
    setChosen(null);
  };
  const opened = house.experiences.find(({ id }) => id === chosen);
  return opened === undefined ? (
    <Posters {...props} last={last} choose={setChosen} />
  ) : (
    <Opened {...props} experience={opened} close={close} />
  );
}
