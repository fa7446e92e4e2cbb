/** What stands behind each window, drawn as lines on a sheet of 96 by 72. */

/** A circle as a path. */
function ring(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

const DRAWINGS: readonly string[] = [
  // A chemist's bottle.
  "M40 62V36c0-4 4-5 4-9v-9h8v9c0 4 4 5 4 9v26zM42 13h12M48 42v12M42 48h12",
  // A windscreen, wiped.
  "M14 58 26 20h44l12 38zM48 58l14-30M29 46a25 25 0 0 1 34-17M34 26v.5M42 34v.5M72 40v.5M68 28v.5M24 36v.5",
  // A postcard.
  "M20 18h56v38H20zM61 24h9v11h-9zM27 32h22M27 40h28M27 48h18",
  // A torpedo on wheels, electric.
  `M10 42c8-12 20-14 38-14s30 4 38 14c-8 8-20 10-38 10s-30-2-38-10zM51 31l-7 10h9l-6 9M40 28l3-8h10l3 8${ring(28, 57, 7)}${ring(68, 57, 7)}`,
  // A stopwatch.
  `${ring(48, 42, 21)}M43 12h10M48 12v9M65 26l5-5M48 42l10-12M48 25v2M48 57v2M31 42h2M63 42h2`,
  // A heartbeat.
  "M8 42h22l7-18 11 36 8-26 5 8h27",
  // A traffic light.
  `M37 10h22v46H37zM48 56v10${ring(48, 20, 5)}${ring(48, 33, 5)}${ring(48, 46, 5)}M33 14l4 4M63 14l-4 4M33 28l4 4M63 28l-4 4`,
  // A hand mirror.
  "M48 8c10 0 17 9 17 20s-7 20-17 20-17-9-17-20S38 8 48 8zM48 48v18M44 66h8M39 26c1-6 5-10 9-11",
  // A seat and its belt.
  "M32 62V40c0-7 5-9 5-16V12c0-3 2-4 5-4h12c3 0 5 1 5 4v12c0 7 5 9 5 16v22zM40 16l19 36M32 52h32M56 48h8v8h-8z",
  // A road to the horizon.
  "M12 62 43 26M84 62 53 26M48 60v-8M48 46v-6M48 35v-4M6 26h84M39 26a9 9 0 0 1 18 0M48 11V7M34 16l-3-3M62 16l3-3",
  // The eyes of a cat.
  "M10 36c9-14 25-14 32 0-7 14-23 14-32 0zM27 27v18M54 36c7-14 23-14 32 0-9 14-25 14-32 0zM69 27v18",
  // A tuning fork.
  "M38 10v24a10 10 0 0 0 20 0V10M48 44v20M28 16c-5 7-5 17 0 24M68 16c5 7 5 17 0 24M20 20c-3 5-3 11 0 16M76 20c3 5 3 11 0 16",
  // A cat, asleep.
  "M26 60C14 60 10 54 10 47c0-3 1-6 3-9l-1-14 11 8c4-2 9-2 13 0l11-7-1 13M46 38c2-6 9-10 17-10 13 0 23 9 23 20 0 8-6 12-14 12H26M20 44c2 2 5 2 7 0M33 44c2 2 5 2 7 0M28 50l2 2 2-2M74 60c-10-1-14-9-25-8",
  // A sound.
  "M12 42v-8M20 48V28M28 54V22M36 46V30M44 60V16M52 60V16M60 46V30M68 54V22M76 48V28M84 42v-8",
  // A snowflake.
  "M48 8v56M24 22l48 28M72 22 24 50M41 14l7 7 7-7M41 58l7-7 7 7M27 32l9-2-2-9M62 51l-2-9 9-2M69 32l-9-2 2-9M34 51l2-9-9-2",
  // A steering wheel.
  `${ring(48, 37, 26)}${ring(48, 37, 20)}${ring(48, 38, 6)}M28 36l14 1M68 36l-14 1M48 44v13`,
  // A wheel.
  `${ring(48, 37, 27)}${ring(48, 37, 17)}${ring(48, 37, 4)}M48 33V20M52 36l12-4M50 40l8 11M46 40l-8 11M44 36l-12-4`,
  // A loaf, from the bakery down the straight.
  "M14 52c-4-7 2-12 9-16l38-21c9-5 18-5 21 1s-3 12-11 16L33 54c-9 5-16 5-19-2zM32 34l7 10M44 27l7 10M56 20l7 10",
  // A bottle, shaken.
  "M58 66H38V40c0-7 5-9 5-16v-6h10v6c0 7 5 9 5 16zM38 50h20M48 12V4M41 13l-7-7M55 13l7-7M33 20l-8-3M63 20l8-3",
  // The tread of a tyre.
  "M34 8h28v56H34zM34 14l14 9 14-9M34 26l14 9 14-9M34 38l14 9 14-9M34 50l14 9 14-9",
  // A car on the Moon.
  `M6 64c22-5 62-5 84 0M20 44h56M34 44V32h15v12M62 44V24M52 22a11 7 0 0 0 20 0${ring(27, 53, 8)}${ring(69, 53, 8)}${ring(82, 12, 6)}`,
  // A bicycle.
  `${ring(24, 48, 14)}${ring(72, 48, 14)}M24 48l14-24h24l10 24M38 24l12 24H24M50 48l12-24M33 24h10M62 24l-3-9h9`,
  // A lamp.
  "M39 46c0-7-9-9-9-20a18 18 0 0 1 36 0c0 11-9 13-9 20zM40 53h16M43 60h10M48 46V32M43 28l5 4 5-4M18 12l-5-4M78 12l5-4M16 30h-6M80 30h6",
  // A car, face to face, under a star.
  `M12 54c0-10 4-13 11-15l9-15c2-4 5-5 9-5h14c4 0 7 1 9 5l9 15c7 2 11 5 11 15v6H12zM31 38h34M18 60v6h9v-6M69 60v6h9v-6M38 50h20${ring(25, 48, 5)}${ring(71, 48, 5)}M48 2v10M43 7h10M44.5 3.5l7 7M51.5 3.5l-7 7`,
];

/** The drawing of a window, by its number from 1. */
export function drawingOf(number: number): string {
  return DRAWINGS[(number - 1) % DRAWINGS.length] ?? "";
}
