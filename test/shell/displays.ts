/** Three displays side by side, the primary one in the middle. */
import type { Display } from "../../electron/main/policy/display.ts";

const size = { width: 1920, height: 1080 };

export const LEFT: Display = { id: 31, primary: false, bounds: { x: -1920, y: 0, ...size } };
export const PRIMARY: Display = { id: 12, primary: true, bounds: { x: 0, y: 0, ...size } };
export const RIGHT: Display = { id: 23, primary: false, bounds: { x: 1920, y: 0, ...size } };
