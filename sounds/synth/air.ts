/** Air at the pressure of the sea's level. */
export interface Air {
  celsius: number;
  humidityPercent: number;
}

/** A mild day beside a track. */
export const MILD_AIR: Air = { celsius: 15, humidityPercent: 60 };

/** Speed of sound, metres a second. */
export function soundSpeed({ celsius }: Air): number {
  return 331.3 * Math.sqrt(1 + celsius / 273.15);
}

/**
 * What the air swallows of a tone on each metre, decibels: ISO 9613-1:1993, equations 3 to 5 (relaxation of oxygen and of
 * nitrogen) and annex B (how much water the air holds).
 */
export function airAbsorption(hertz: number, { celsius, humidityPercent }: Air): number {
  const kelvin = celsius + 273.15;
  const relative = kelvin / 293.15;
  const water = humidityPercent * 10 ** (-6.8346 * (273.16 / kelvin) ** 1.261 + 4.6151);
  const oxygen = 24 + 4.04e4 * water * ((0.02 + water) / (0.391 + water));
  const nitrogen = relative ** -0.5 * (9 + 280 * water * Math.exp(-4.17 * (relative ** (-1 / 3) - 1)));
  const vibration =
    0.01275 * (Math.exp(-2239.1 / kelvin) / (oxygen + hertz ** 2 / oxygen)) +
    0.1068 * (Math.exp(-3352 / kelvin) / (nitrogen + hertz ** 2 / nitrogen));
  return 8.686 * hertz ** 2 * (1.84e-11 * Math.sqrt(relative) + relative ** -2.5 * vibration);
}
