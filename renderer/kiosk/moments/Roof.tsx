/** What is around the house of doors: its roof under snow, somebody who purrs on it, and the hill it stands on. */
import { useId } from "react";

export function Hill() {
  const id = useId();
  return (
    <svg className="calendar-hill" viewBox="0 0 400 160" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="currentColor" />
          <stop offset="0.34" stopColor="currentColor" stopOpacity="0.86" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path fill={`url(#${id})`} d="M0 118C44 112 66 66 108 36 142 12 186 12 230 16c46 4 92 0 126-6 18-3 32-6 44-10v160H0z" />
    </svg>
  );
}

export function Roof() {
  const id = useId();
  return (
    <>
      <svg className="calendar-roof" viewBox="0 0 400 64" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <linearGradient id={id} x1="0" y1="0" x2="0.12" y2="1">
            <stop offset="0" stopColor="#ffffff" />
            <stop offset="0.55" stopColor="#dbe8f4" />
            <stop offset="1" stopColor="#9db8d2" />
          </linearGradient>
        </defs>
        <path d="M14 64 200 14 386 64z" className="calendar-gable" />
        <path
          fill={`url(#${id})`}
          d="M1 58C3 50 8 47 16 45L184 4c10-3 22-3 32 0l168 41c8 2 13 5 15 13 0 6-6 7-13 4-12-4-18-8-32-9-14 0-20-6-34-8-14-1-22-9-36-11-14-1-24-10-40-13-14-3-32-3-46 0-16 3-26 12-40 13-14 2-22 10-36 11-14 2-20 8-34 8-14 1-20 5-32 9C6 65 1 64 1 58z"
        />
      </svg>
      <svg className="calendar-cat" viewBox="0 0 46 48" aria-hidden="true">
        <path className="calendar-tail" d="M32 44c8 0 11-6 9-13" />
        <path
          className="calendar-fur"
          d="M10 48C5 38 8 27 15 21 12 16 12 9 13 3l6 5c2-1 5-1 7 0l6-5c1 6 1 13-2 18 7 6 10 17 5 27z"
        />
        <path className="calendar-eyes" d="M18 14.5h2M25 14.5h2" />
      </svg>
    </>
  );
}
