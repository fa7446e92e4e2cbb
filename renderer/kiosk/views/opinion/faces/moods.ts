/** The five faces: one small car, drawn from the front, in five moods. Paths in a field of 160 by 140. */
import type { Face } from "../../../../../electron/contract/opinion.ts";

export interface Mood {
  /** Above each lamp; the right one is its mirror image. */
  readonly brow: string;
  readonly mouth: string;
  /** The grille is open: it is filled, too. */
  readonly open: boolean;
  /** Lids over the lamps, from 0 (wide open) to 1 (closed). */
  readonly lid: number;
  /** Radius of the lamps. */
  readonly lamp: number;
  /** How far the mirrors hang, in degrees; they are its ears. */
  readonly ears: number;
  /** From the roof up: its tail. */
  readonly aerial: string;
  /** How far it has sunk onto its wheels, or risen from them. */
  readonly sink: number;
}

export const MOODS: Readonly<Record<Face, Mood>> = {
  sad: {
    brow: "M33 66 Q44 58 63 54",
    mouth: "M62 110 Q80 94 98 110",
    open: false,
    lid: 0.42,
    lamp: 14,
    ears: 38,
    aerial: "M98 24 Q112 18 116 34",
    sink: 5,
  },
  disappointed: {
    brow: "M33 60 L62 58",
    mouth: "M63 107 Q76 101 97 105",
    open: false,
    lid: 0.34,
    lamp: 14,
    ears: 18,
    aerial: "M98 24 Q110 14 121 20",
    sink: 3,
  },
  content: {
    brow: "M34 59 Q48 54 63 58",
    mouth: "M63 103 Q80 110 97 103",
    open: false,
    lid: 0.16,
    lamp: 14.5,
    ears: 0,
    aerial: "M98 24 Q106 13 116 10",
    sink: 0,
  },
  happy: {
    brow: "M33 58 Q46 48 63 54",
    mouth: "M57 98 Q80 118 103 98",
    open: false,
    lid: 0,
    lamp: 15.5,
    ears: -14,
    aerial: "M98 24 Q102 9 113 3",
    sink: -2,
  },
  astonished: {
    brow: "M31 51 Q46 36 62 46",
    mouth: "M68 104 Q68 94 80 94 Q92 94 92 104 Q92 115 80 115 Q68 115 68 104 Z",
    open: true,
    lid: 0,
    lamp: 18.5,
    ears: -34,
    aerial: "M98 24 Q96 8 103 -6",
    sink: -8,
  },
};
