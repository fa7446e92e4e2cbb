/** Where a theme's pictures lie on a screen of any shape. Pure; all lengths in pixels of one kind. */
import type { Bounds } from "./particle.ts";

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What must stay in sight when a picture is cropped at its sides, as a share of its width. */
const FOCUS = 0.62;
/** Where the middle of a subject is, in its picture, as a share of its width. */
const SUBJECT = 0.6;

/** Covers the screen, stands on its lower edge, and keeps its focus in sight. */
export function coverFrame(picture: Bounds, screen: Bounds): Frame {
  const scale = Math.max(screen.width / picture.width, screen.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = Math.min(0, Math.max(screen.width - width, screen.width / 2 - width * FOCUS));
  return { x, y: screen.height - height, width, height };
}

/** Upright screens show the subject in the middle and from edge to edge; wide ones at the end of the line, beside the words. */
export function subjectFrame(picture: Bounds, screen: Bounds): Frame {
  const upright = screen.width < screen.height * 1.1;
  const width = upright ? screen.width * 1.5 : Math.min(screen.width * 0.92, screen.height * 1.75);
  const height = (width * picture.height) / picture.width;
  const x = upright ? screen.width / 2 - width * SUBJECT : screen.width * 1.035 - width;
  return { x, y: screen.height - height, width, height };
}
