/**
 * The console's look: the dial of an old instrument. Graphite, ivory figures, and one colour, the lume of its needle.
 * Amber means "needs you" and red means emergency; nothing else is coloured but the themes themselves.
 */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const lume: MantineColorsTuple = [
  "#effcf5",
  "#dcf6e8",
  "#c3efd8",
  "#a9e6c8",
  "#97dfbc",
  "#86d7b0",
  "#6cc49b",
  "#52a681",
  "#3a7f61",
  "#245341",
];
const amber: MantineColorsTuple = [
  "#fff8e8",
  "#ffedc9",
  "#fde0a3",
  "#fad27c",
  "#f7c65c",
  "#f2b84b",
  "#dca037",
  "#b37f24",
  "#7f5915",
  "#4d350a",
];
const alarm: MantineColorsTuple = [
  "#ffefec",
  "#ffdad4",
  "#ffbdb3",
  "#ff9f91",
  "#ff8674",
  "#ff6f5a",
  "#f04f39",
  "#c93a27",
  "#982a1b",
  "#641a10",
];
/** Mantine's dark scale: text at the front, surfaces in the middle, the page at 7. */
const dark: MantineColorsTuple = [
  "#ecebe2",
  "#c9cac1",
  "#a5a9a0",
  "#858b83",
  "#3f4643",
  "#2c3331",
  "#202624",
  "#151a19",
  "#101413",
  "#0b0e0d",
];

const FONT = "var(--ronron-font-text)";

/** The header of a dialog is no banner of the page, which Mantine's <header> would make it. */
const PLAIN_HEADER = { header: { role: "presentation" } };

export const consoleTheme = createTheme({
  colors: { lume, amber, alarm, dark },
  primaryColor: "lume",
  primaryShade: 5,
  autoContrast: true,
  luminanceThreshold: 0.2,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: "600" },
  defaultRadius: 4,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "md", variant: "default" } },
    Drawer: {
      defaultProps: {
        position: "right",
        size: 460,
        lockScroll: false,
        attributes: PLAIN_HEADER,
        transitionProps: { duration: 140 },
      },
    },
    Modal: { defaultProps: { centered: true, lockScroll: false, attributes: PLAIN_HEADER, transitionProps: { duration: 120 } } },
  },
});
