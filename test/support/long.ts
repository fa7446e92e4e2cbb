/** For a test of the sound that takes its time: `npm test` leaves it to `npm run test:sound`. */
export const LONG = { tag: "@long" };
