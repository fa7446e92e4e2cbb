/** Declaring an emergency: write, review, declare. Two steps, for it reaches every visitor at once. */
import { Button, Drawer, NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import type { House } from "../../electron/contract/state.ts";
import { useDesk } from "./desk.ts";
import { useSpeech } from "./speech.ts";
import { LANGUAGES } from "./words/language.ts";

/** No id begins with a hyphen. */
const NO_SOUND = "-none";

export function EmergencyButton({ house, declared }: { house: House; declared: boolean }) {
  const desk = useDesk();
  const speech = useSpeech();
  const { say } = speech;
  const [open, setOpen] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [sound, setSound] = useState(NO_SOUND);
  const [missing, setMissing] = useState(false);
  const message = Object.fromEntries(
    Object.entries(texts)
      .map(([language, text]) => [language, text.trim()] as const)
      .filter(([, text]) => text !== ""),
  );
  const languages = LANGUAGES.toSorted((a, b) => Number(b === speech.language) - Number(a === speech.language));
  const why = declared ? say("emergency.already") : desk.reachable ? undefined : say("link.gone");
  const written = Object.keys(message).length > 0;

  const close = (): void => {
    setOpen(false);
    setReviewing(false);
    setMissing(false);
  };
  const declare = async (): Promise<void> => {
    const made = await desk.ask((client) => client.api.emergency.declare({ message, sound: sound === NO_SOUND ? null : sound }));
    if (made === null) return;
    close();
    setTexts({});
    desk.tell((then) => then.say("emergency.declared"), null);
  };
  const languageName = (language: string): string =>
    new Intl.DisplayNames([speech.language], { type: "language" }).of(language) ?? language;

  return (
    <>
      <Button
        className="emergency-button"
        variant="outline"
        color="alarm"
        disabled={why !== undefined}
        title={why}
        aria-description={why}
        onClick={() => setOpen(true)}
      >
        {say("emergency.open")}
      </Button>
      <Drawer opened={open} onClose={close} title={say("emergency.title")} closeButtonProps={{ "aria-label": say("close") }}>
        <p className="quiet">{say("emergency.lead")}</p>
        {reviewing ? (
          <div className="sheet">
            <p>{say("emergency.check", { venue: speech.name(house.venue.name) })}</p>
            {Object.entries(message).map(([language, text]) => (
              <blockquote key={language} className="emergency__quote" lang={language}>
                {text}
              </blockquote>
            ))}
            <p>
              {say("emergency.sound")}: {sound === NO_SOUND ? say("emergency.no-sound") : speech.sound(sound)}
            </p>
            <div className="actions">
              <Button onClick={() => setReviewing(false)}>{say("back")}</Button>
              <Button variant="filled" color="alarm" data-autofocus onClick={() => void declare()}>
                {say("emergency.declare")}
              </Button>
            </div>
          </div>
        ) : (
          <form
            className="sheet"
            onSubmit={(event) => {
              event.preventDefault();
              setMissing(!written);
              setReviewing(written);
            }}
          >
            {languages.map((language, index) => (
              <Textarea
                key={language}
                lang={language}
                label={say("emergency.message", { language: languageName(language) })}
                size="md"
                autosize
                minRows={2}
                maxLength={500}
                data-autofocus={index === 0 ? true : undefined}
                error={missing && !written ? (index === 0 ? say("emergency.needed") : true) : null}
                value={texts[language] ?? ""}
                onChange={(event) => setTexts({ ...texts, [language]: event.currentTarget.value })}
              />
            ))}
            <NativeSelect
              label={say("emergency.sound")}
              size="md"
              value={sound}
              onChange={(event) => setSound(event.currentTarget.value)}
              data={[
                { value: NO_SOUND, label: say("emergency.no-sound") },
                ...house.sounds.map(({ id }) => ({ value: id, label: speech.sound(id) })),
              ]}
            />
            <div className="actions">
              <Button onClick={close}>{say("cancel")}</Button>
              <Button type="submit" variant="filled" color="alarm">
                {say("emergency.review")}
              </Button>
            </div>
          </form>
        )}
      </Drawer>
    </>
  );
}
