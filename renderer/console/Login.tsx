/** The door: six digits. */
import { Button, TextInput, VisuallyHidden } from "@mantine/core";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { DoorRehearsal } from "./DoorRehearsal.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { logIn } from "./session.ts";
import { useSay } from "./speech.ts";

export type LoginNotice = "expired" | "left";
type Trouble = "six" | "wrong" | "unreachable" | "wait";

export function Login({ notice, onIn }: { notice: LoginNotice | null; onIn: () => void }) {
  const say = useSay();
  const [pin, setPin] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [waitUntil, setWaitUntil] = useState(0);
  const [waitSeconds, setWaitSeconds] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const field = useRef<HTMLInputElement>(null);
  const seconds = Math.max(0, Math.ceil((waitUntil - now) / 1000));
  const waiting = trouble === "wait" && seconds > 0;

  useEffect(() => {
    if (trouble !== "wait") return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= waitUntil) setTrouble(null);
    }, 250);
    return () => clearInterval(timer);
  }, [trouble, waitUntil]);

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    if (waiting || busy) return;
    if (!/^\d{6}$/.test(pin)) {
      setTrouble("six");
      field.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await logIn(pin);
    setBusy(false);
    if (answer.kind === "in") {
      onIn();
      return;
    }
    if (answer.kind === "wait") {
      setNow(Date.now());
      setWaitUntil(Date.now() + answer.seconds * 1000);
      setWaitSeconds(answer.seconds);
    }
    setTrouble(answer.kind);
    setPin("");
    field.current?.focus();
  }

  const sentence = trouble === null ? null : trouble === "wait" ? say("login.wait", { count: seconds }) : say(`login.${trouble}`);
  return (
    <>
      <DoorRehearsal />
      <main className="login">
        <div className="login__bar">
          <span className="wordmark">Ronron</span>
          <LanguageSwitch />
        </div>
        <form className="login__form" onSubmit={(event) => void submit(event)} noValidate>
          <h1 className="login__title">{say("login.title")}</h1>
          <p className="login__hint quiet">{notice === null ? say("login.hint") : say(`login.${notice}`)}</p>
          <TextInput
            ref={field}
            classNames={{ input: "login__pin" }}
            aria-label={say("login.title")}
            aria-describedby="login-trouble"
            aria-invalid={trouble !== null}
            size="xl"
            inputMode="numeric"
            pattern="[0-9]*"
            autoComplete="off"
            autoFocus
            maxLength={6}
            value={pin}
            onChange={(event) => {
              setPin(event.currentTarget.value.replaceAll(/\D/g, ""));
              if (!waiting) setTrouble(null);
            }}
          />
          <p id="login-trouble" className="login__trouble" aria-live="off">
            {sentence}
          </p>
          {/* Said once: a countdown that speaks each second would drown everything else. */}
          <VisuallyHidden role="alert">
            {trouble === "wait" ? say("login.wait", { count: waitSeconds }) : sentence}
          </VisuallyHidden>
          <Button type="submit" variant="filled" size="lg" fullWidth disabled={waiting} aria-busy={busy}>
            {busy ? say("login.busy") : say("login.submit")}
          </Button>
        </form>
      </main>
    </>
  );
}
