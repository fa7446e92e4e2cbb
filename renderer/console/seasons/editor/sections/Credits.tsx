/** Whose work a theme is, and what may be done with it. */
import { Button, TextInput } from "@mantine/core";
import { useSpeech } from "../../../speech.ts";
import { type Credit, replaced } from "../../logic/draft.ts";
import { messageAt } from "../../logic/troubles.ts";
import type { SectionProps } from "./section.ts";

const FIELDS = [
  ["what", 200],
  ["author", 200],
  ["licence", 200],
  ["source", 500],
] as const satisfies readonly (readonly [keyof Credit, number])[];

const MOST_CREDITS = 20;

const EMPTY: Credit = { what: "", author: "", licence: "", source: null };

export function CreditsSection({ draft, edit, issues }: SectionProps) {
  const { say } = useSpeech();
  const { credits } = draft;
  return (
    <>
      <ul className="making-rows">
        {credits.map((credit, index) => (
          <li
            // A line has no name of its own: its place is what it is known by.
            key={index}
            className="making-row making-credit"
            aria-label={credit.what}
          >
            {FIELDS.map(([field, longest]) => (
              <TextInput
                key={field}
                label={say(`making.credit.${field}`)}
                value={credit[field] ?? ""}
                maxLength={longest}
                error={
                  field !== "source" && (credit[field] ?? "").trim() === ""
                    ? say("making.needs-words")
                    : messageAt(issues, `credits[${index}].${field}`)
                }
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  const next = { ...credit, [field]: field === "source" && text === "" ? null : text };
                  edit(`credits.${index}.${field}`, (held) => ({ ...held, credits: replaced(held.credits, index, next) }));
                }}
              />
            ))}
            {credits.length === 1 ? null : (
              <Button
                size="sm"
                aria-label={say("making.credit.remove-one", { name: credit.what })}
                onClick={() => edit(null, (held) => ({ ...held, credits: replaced(held.credits, index, null) }))}
              >
                {say("making.remove")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {credits.length >= MOST_CREDITS ? null : (
        <Button onClick={() => edit(null, (held) => ({ ...held, credits: [...held.credits, EMPTY] }))}>
          {say("making.credit.add")}
        </Button>
      )}
    </>
  );
}
