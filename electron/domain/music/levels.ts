/** How loud and how fast the voices of a zone are laid over each other, for those who play and those who foretell it. */

/** How long a playlist fades where silence follows, and an accent where it comes or goes: a room that falls quiet, and is not cut off. */
export const FADE_TO_SILENCE_SECONDS = 2;

/** An emergency waits for nothing, and silences everything else so fast. */
export const FADE_OF_ALARM_SECONDS = 0.3;

/** An accent lies softly over the playlist, by this many decibels. */
export const ACCENT_DECIBELS = -6;
