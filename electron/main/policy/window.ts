/** The words the shell's decisions are made in: what a window is for, and where it stands. */

/** What a window shows. The three pages of the gateway that the shell opens. */
export type WindowKind = "kiosk" | "player" | "console";

/** A rectangle of the desktop, in device-independent pixels. */
export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window as the shell wants it to be. */
export interface WantedWindow {
  /** Stable name of the window: its kind and, for a screen, the screen's id. */
  key: string;
  kind: WindowKind;
  url: string;
  /** Full screen, without a frame and without a way out by keyboard. Only ever true for a kiosk. */
  locked: boolean;
  /** The display it fills if it is locked, or is centred on; null for a window that nobody sees. */
  bounds: Bounds | null;
}

/** What a rule about a window needs to know of it. */
export type WindowTraits = Pick<WantedWindow, "kind" | "locked">;
