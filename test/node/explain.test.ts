import { afterAll, beforeAll, expect, test } from "vitest";
import { Explanation } from "../../electron/contract/explanation.ts";
import { type TestHouse, startTestHouse } from "../support/house.ts";

let house: TestHouse;
beforeAll(async () => {
  house = await startTestHouse({ rehearse: "2026-12-10T10:00:00+01:00", speed: 0.1 });
});
afterAll(() => house.stop());

const get = (query: string) => house.call("GET", `/api/explain?${query}`, undefined, {}, "screen");
const ask = async (query: string): Promise<Explanation> => Explanation.parse((await get(query)).body);

test("a zone is explained now, in the venue’s language by default", async () => {
  const { zone, language, playlist, theme } = await ask("zone=corridor");
  expect([zone, language]).toEqual(["corridor", "fr"]);
  expect(playlist.sentence).toBe(
    "La musique est «\u00a0Ronron\u00a0» depuis 09:00 parce que la règle «\u00a0Le couloir ronronne\u00a0» le demande.",
  );
  expect(playlist.next).toMatchObject({
    at: "2026-12-10T17:00:00Z",
    value: "night",
    because: { kind: "rule", id: "evening" },
    sentence: "À 18:00, la musique «\u00a0Nuit\u00a0» commence parce que la règle «\u00a0Soirée calme\u00a0» le demande.",
  });
  expect(theme.lost).toMatchObject([
    { id: "house-style", why: "Sa priorité 0 est inférieure à celle de «\u00a0Noël\u00a0», qui est de 50." },
  ]);
});

test("and at any instant in the language that is asked for, with the names of themes from the library", async () => {
  const { at, language, theme, volume } = await ask("zone=pit-lane&at=2027-03-01T14:00:00%2B01:00&language=en");
  expect([at, language]).toEqual(["2027-03-01T13:00:00Z", "en"]);
  expect(theme.sentence).toMatch(/^The theme has been “Classic” since .+ because the rule “House style” asks for it\.$/);
  expect(volume).toMatchObject({
    value: { from: 65, to: 45 },
    sentence: "The volume moves from 65 at 12:00 to 45 at 18:00 because the rule “Pit lane at the races” asks for it.",
  });
});

test("a language that nobody speaks here falls back to the venue’s, and the answer says so", async () => {
  expect(await ask("zone=lobby&language=it")).toMatchObject({ language: "fr" });
  expect(await ask("zone=lobby&language=ar-MA")).toMatchObject({ language: "ar" });
});

test.each([
  ["zone=attic", 404, 'There is no zone "attic".'],
  ["", 400, "zone: is missing."],
  ["zone=lobby&language=English", 400, "language: is not a language tag such as fr or pt-BR."],
  ["zone=lobby&at=tomorrow", 400, expect.stringMatching(/^at: is not an instant/)],
])("%s answers %d with a sentence", async (query, status, detail) => {
  const answer = await get(query);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer).toMatchObject({ status, body: { status, detail } });
});
