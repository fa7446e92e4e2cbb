/** A face: a small car that looks at whoever stands before it. */
import type { CSSProperties } from "react";
import type { Face } from "../../../../../electron/contract/opinion.ts";
import { MOODS } from "./moods.ts";
import "./faces.css";

function Lamp({ x, lamp, lid }: { readonly x: number; readonly lamp: number; readonly lid: number }) {
  const top = 80 - lamp;
  return (
    <g>
      <circle className="face-lamp" cx={x} cy={80} r={lamp} />
      <g className="face-look">
        <circle className="face-pupil" cx={x} cy={81} r={lamp * 0.42} />
        <circle className="face-glint" cx={x + lamp * 0.16} cy={81 - lamp * 0.18} r={lamp * 0.13} />
      </g>
      {lid > 0 && (
        <path
          className="face-lid"
          d={`M${x - lamp} 80 A${lamp} ${lamp} 0 0 1 ${x + lamp} 80 L${x + lamp} ${top + 2 * lamp * lid} L${x - lamp} ${top + 2 * lamp * lid} Z`}
        />
      )}
      <circle className="face-ring" cx={x} cy={80} r={lamp} />
    </g>
  );
}

export function CarFace({ face }: { readonly face: Face }) {
  const { brow, mouth, open, lid, lamp, ears, aerial, sink } = MOODS[face];
  const body: CSSProperties = { transform: `translateY(${sink}px)` };
  return (
    <svg className="face" data-face={face} viewBox="18 -8 124 142" aria-hidden="true">
      <g className="face-wheels">
        <path d="M31 114 V126 Q31 131 36 131 H46 Q51 131 51 126 V114" />
        <path d="M109 114 V126 Q109 131 114 131 H124 Q129 131 129 126 V114" />
      </g>
      <g style={body}>
        <g className="face-body">
          <path className="face-aerial" d={aerial} />
          <g className="face-ear" style={{ transform: `rotate(${-ears}deg)`, transformOrigin: "44px 52px" }}>
            <path d="M44 52 Q27 52 25 43 Q26 36 36 39 Q43 43 44 52 Z" />
          </g>
          <g className="face-ear" style={{ transform: `rotate(${ears}deg)`, transformOrigin: "116px 52px" }}>
            <path d="M116 52 Q133 52 135 43 Q134 36 124 39 Q117 43 116 52 Z" />
          </g>
          <path className="face-shell" d="M46 53 C49 31 57 20 80 20 C103 20 111 31 114 53" />
          <path className="face-glass" d="M54 51 C57 36 63 28 80 28 C97 28 103 36 106 51" />
          <path
            className="face-shell"
            d="M23 72 C25 57 35 52 47 52 L113 52 C125 52 135 57 137 72 C142 80 142 97 138 108 C136 115 131 118 125 118 L35 118 C29 118 24 115 22 108 C18 97 18 80 23 72 Z"
          />
          <g className="face-eyes">
            <Lamp x={48} lamp={lamp} lid={lid} />
            <Lamp x={112} lamp={lamp} lid={lid} />
          </g>
          <path className="face-brow" d={brow} />
          <path className="face-brow" d={brow} transform="translate(160 0) scale(-1 1)" />
          <path className="face-mouth" data-open={open} d={mouth} />
        </g>
      </g>
      {face === "astonished" && <path className="face-spark" d="M14 22 L5 13 M9 40 L-2 38 M146 22 L155 13 M151 40 L162 38" />}
    </svg>
  );
}
