/** The air of a mild day, for which its absorption is told. */
const CELSIUS = 15;
const HUMIDITY_PERCENT = 60;
const STANDARD_KILOPASCAL = 101.325;

/** Speed of sound in that air, metres a second. */
export const SOUND_SPEED = 331.3 * Math.sqrt(1 + CELSIUS / 273.15);

/**
 * What the air swallows of a tone on each metre, decibels: relaxation of oxygen and nitrogen, ISO 9613-1:1993, equations
 * 3 to 5, at the pressure of the sea's level.
 */
export function airAbsorption(hertz: number): number {
  const kelvin = CELSIUS + 273.15;
  const relative = kelvin / 293.15;
  const saturation = STANDARD_KILOPASCAL * 10 ** (-6.8346 * (273.16 / kelvin) ** 1.261 + 4.6151);
  const water = (HUMIDITY_PERCENT * saturation) / STANDARD_KILOPASCAL;
  const oxygen = 24 + 4.04e4 * water * ((0.02 + water) / (0.391 + water));
  const nitrogen = relative ** -0.5 * (9 + 280 * water * Math.exp(-4.17 * (relative ** (-1 / 3) - 1)));
  const vibration =
    0.01275 * (Math.exp(-2239.1 / kelvin) / (oxygen + hertz ** 2 / oxygen)) +
    0.1068 * (Math.exp(-3352 / kelvin) / (nitrogen + hertz ** 2 / nitrogen));
  return 8.686 * hertz ** 2 * (1.84e-11 * Math.sqrt(relative) + relative ** -2.5 * vibration);
}
