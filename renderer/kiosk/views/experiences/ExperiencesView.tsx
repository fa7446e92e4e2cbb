/** What one can live here: posters, and one of them opened. */
import { useState } from "react";
import { useReturn } from "../../controls/use-return.ts";
import type { ViewProps } from "../../visit/view.ts";
import { Opened } from "./Opened.tsx";
import { Posters } from "./Posters.tsx";
import "./experiences.css";

export function ExperiencesView(props: ViewProps) {
  const { house, about } = props;
  const [chosen, setChosen] = useState<string | null>(about);
  const list = useReturn<HTMLUListElement>(chosen, "experience");
  const opened = house.experiences.find(({ id }) => id === chosen);
  return opened === undefined ? (
    <Posters {...props} list={list} choose={setChosen} />
  ) : (
    <Opened {...props} experience={opened} close={() => setChosen(null)} />
  );
}
