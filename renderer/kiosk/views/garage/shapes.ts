/** How the cars of the garage are drawn: from the side, nose to the right, on a ground at 290 of 320, 1,000 wide. */

export interface Wheel {
  readonly x: number;
  readonly radius: number;
}

export interface Shape {
  readonly body: string;
  readonly glass: string;
  /** Light that lies along its shoulder and sill. */
  readonly lines: readonly string[];
  /** Where doors and lids meet, and their handles. */
  readonly cuts: readonly string[];
  readonly wheels: readonly [Wheel, Wheel];
  readonly spokes: number;
  /** What shines in front and behind. */
  readonly lamp: string;
  readonly tail: string;
  /** What is fixed to it: a wing, bumpers, a roundel. */
  readonly trim: readonly string[];
  readonly roundel: { readonly x: number; readonly y: number } | null;
}

const FLAT_SIX: Shape = {
  body: "M70 267C52 240 48 212 60 190C66 180 82 176 104 170C150 158 188 146 232 126C306 92 388 74 470 74C560 74 616 100 672 142C764 146 862 158 918 184C944 198 954 226 946 267Z",
  glass: "M292 132C352 100 414 88 472 88C546 88 594 108 636 142C520 150 392 150 292 132Z",
  lines: ["M84 186C220 168 420 176 640 168C760 164 850 170 916 190", "M300 256L690 256"],
  cuts: ["M352 150C344 190 348 226 360 262", "M626 146C640 180 640 226 632 262", "M378 178L414 177", "M470 76L474 148"],
  wheels: [
    { x: 226, radius: 60 },
    { x: 770, radius: 58 },
  ],
  spokes: 5,
  lamp: "M868 168C886 168 908 176 920 188C904 194 880 188 868 168Z",
  tail: "M60 188L128 172L128 180L58 200Z",
  trim: ["M78 170L150 150L154 156L92 176Z"],
  roundel: null,
};

const SHAPES: Readonly<Record<string, Shape>> = {
  "flat-six": FLAT_SIX,
  v8: {
    body: "M58 265C46 232 46 194 58 168C64 158 78 156 100 154L214 148C268 106 330 82 424 82C512 82 560 110 612 146C724 148 866 156 926 178C948 190 956 222 948 265Z",
    glass: "M246 148C296 112 346 96 424 96C498 96 538 118 576 148Z",
    lines: ["M66 186C240 170 460 182 940 196", "M300 254L680 254", "M640 150C720 138 800 148 850 160"],
    cuts: ["M330 150C322 190 326 226 338 262", "M596 148C612 186 610 226 600 262", "M358 184L396 184", "M690 148L870 162"],
    wheels: [
      { x: 224, radius: 64 },
      { x: 772, radius: 62 },
    ],
    spokes: 10,
    lamp: "M902 174L938 186L940 202L908 194Z",
    tail: "M54 178L66 178L66 206L52 206Z",
    trim: ["M54 156L128 144L132 152L58 164Z", "M240 196L270 196L262 226L240 226Z"],
    roundel: null,
  },
  "boxer-four": {
    body: "M72 267C56 238 54 206 66 188C112 162 200 150 292 146C318 122 350 110 392 110C412 122 420 140 440 150L592 150C700 142 860 156 920 184C944 198 952 228 944 267Z",
    glass: "M596 150C580 122 558 102 528 92L518 98C540 112 560 130 570 150Z",
    lines: ["M78 192C240 170 420 182 640 172C770 166 860 176 914 192", "M306 256L688 256", "M424 150L572 150"],
    cuts: ["M400 152C392 190 396 226 408 262", "M600 152C616 190 614 226 604 262", "M424 180L458 180", "M690 152L850 166"],
    wheels: [
      { x: 226, radius: 60 },
      { x: 766, radius: 60 },
    ],
    spokes: 7,
    lamp: "M862 168C886 166 910 176 922 190C902 194 876 188 862 168Z",
    tail: "M64 192L132 174L132 184L62 202Z",
    trim: ["M300 176L352 168L344 196L296 200Z", "M392 110C402 118 410 132 412 146L384 146C380 132 384 118 392 110Z"],
    roundel: null,
  },
  classic: {
    body: "M88 269C72 242 68 218 80 200C104 180 150 174 186 150C252 98 332 70 442 70C542 70 592 98 640 150C706 154 742 146 796 148C862 152 908 184 912 222C914 240 910 250 904 269Z",
    glass: "M250 146C300 104 360 86 440 86C520 86 562 108 600 148C480 154 350 154 250 146Z",
    lines: ["M96 204C240 180 460 190 660 180C740 176 820 180 890 200", "M300 258L680 258", "M436 86L440 150"],
    cuts: [
      "M330 152C324 190 328 226 338 266",
      "M606 150C614 190 612 226 604 266",
      "M356 184L390 183",
      "M700 152C760 150 800 152 850 164",
    ],
    wheels: [
      { x: 232, radius: 54 },
      { x: 762, radius: 54 },
    ],
    spokes: 0,
    lamp: "M862 174a24 24 0 1 0 48 0a24 24 0 1 0 -48 0Z",
    tail: "M82 206C92 198 106 198 112 204L112 224L84 226Z",
    trim: ["M60 232L128 232L128 242L60 242Z", "M870 230L936 230L936 240L870 240Z", "M140 174L192 150L196 156L148 180Z"],
    roundel: null,
  },
  v12: {
    body: "M36 271C28 236 34 196 48 172C146 150 250 150 332 154C388 118 452 106 520 106C592 108 634 138 676 168C730 144 806 142 866 168C918 192 956 226 966 271Z",
    glass: "M392 152C430 126 472 118 520 118C572 120 606 138 634 164C556 168 470 166 392 152Z",
    lines: ["M44 200C240 182 560 200 940 232", "M300 258L676 258"],
    cuts: [
      "M400 160C392 196 398 230 410 262",
      "M610 168C620 200 616 232 606 262",
      "M700 166C760 158 820 160 870 178",
      "M210 214L330 214",
    ],
    wheels: [
      { x: 200, radius: 64 },
      { x: 796, radius: 60 },
    ],
    spokes: 16,
    lamp: "M880 180C902 190 920 204 930 216L902 212C892 204 884 192 880 180Z",
    tail: "M42 184L54 182L54 214L40 214Z",
    trim: ["M30 96L172 108L172 122L30 112Z", "M70 108L86 110L96 168L78 172Z", "M140 114L154 116L150 166L136 168Z"],
    roundel: { x: 300, y: 206 },
  },
  electric: {
    body: "M60 265C48 230 50 192 66 172C130 148 196 122 286 98C372 76 478 74 560 90C636 106 686 138 730 156C812 160 892 170 930 192C950 206 954 232 946 265Z",
    glass: "M208 138C290 104 380 88 470 90C558 94 620 120 668 154C520 156 350 152 208 138Z",
    lines: ["M74 182C260 164 480 178 690 172C790 170 870 176 926 196", "M304 252L692 252", "M440 90L448 154"],
    cuts: [
      "M300 150C292 190 296 226 308 260",
      "M452 152C450 190 452 226 456 260",
      "M664 156C676 190 672 226 660 260",
      "M330 182L366 182",
      "M484 180L520 180",
    ],
    wheels: [
      { x: 222, radius: 64 },
      { x: 776, radius: 64 },
    ],
    spokes: 6,
    lamp: "M888 178L936 196L938 204L892 190Z",
    tail: "M58 176L150 150L150 155L56 184Z",
    trim: [],
    roundel: null,
  },
};

/** The shape of an engine's car; one that nobody drew sits in a coupé. */
export function shapeOf(engine: string): Shape {
  return SHAPES[engine] ?? FLAT_SIX;
}
