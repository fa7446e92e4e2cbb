/** What the audio thread and the page agree on about the blocks in which loudness is measured. */

export const PROCESSOR = "ronron-meter";

/** 21 ms at 48 kHz; eight quanta of the audio thread. */
export const BLOCK_FRAMES = 1024;

/** A message comes every 171 ms at 48 kHz. */
export const BLOCKS_A_MESSAGE = 8;
