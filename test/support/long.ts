/** For a test that takes its time, most of them about the sound: `npm test` leaves it to `npm run test:sound`. */
export const LONG = { tag: "@long" };
