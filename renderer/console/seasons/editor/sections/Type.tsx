/** How the large words of a theme are set. */
import { Switch } from "@mantine/core";
import { type Theme, ThemeFile } from "../../../../../electron/contract/theme.ts";
import { OneOf } from "../../../OneOf.tsx";
import { useSpeech } from "../../../speech.ts";
import { messageAt } from "../../logic/troubles.ts";
import { Amount } from "../Amount.tsx";
import type { SectionProps } from "./section.ts";

const FAMILIES = ThemeFile.shape.type.shape.display.options;

/** A family as it is called: "bodoni-moda" is Bodoni Moda. */
export function familyName(family: Theme["type"]["display"]): string {
  return family
    .split("-")
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(" ");
}

export function TypeSection({ draft, edit, issues }: SectionProps) {
  const { say, language } = useSpeech();
  const { type } = draft;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const change = (field: keyof Theme["type"], part: Partial<Theme["type"]>): void =>
    edit(`type.${field}`, (held) => ({ ...held, type: { ...held.type, ...part } }));
  return (
    <>
      <OneOf
        label={say("making.type.family")}
        description={say("making.type.family-hint")}
        value={type.display}
        values={FAMILIES}
        textOf={familyName}
        error={messageAt(issues, "type.display")}
        onValue={(display) => change("display", { display })}
      />
      <Amount
        label={say("making.type.weight")}
        value={type.weight}
        least={100}
        most={900}
        step={20}
        text={String(type.weight)}
        onChange={(weight) => change("weight", { weight })}
      />
      <Amount
        label={say("making.type.tracking")}
        value={type.tracking}
        least={-0.1}
        most={0.3}
        step={0.005}
        text={percent.format(type.tracking)}
        onChange={(tracking) => change("tracking", { tracking })}
      />
      <Switch
        size="md"
        label={say("making.type.capitals")}
        checked={type.capitals}
        onChange={(event) => change("capitals", { capitals: event.currentTarget.checked })}
      />
    </>
  );
}
