import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CODE_LETTERS, Waiting, readCode } from "../../electron/contract/pairing.ts";
import { createPairing } from "../../electron/node/pairing.ts";
import type { ScreenKey } from "../../electron/node/settings-file.ts";
import { addressElsewhere } from "../support/elsewhere.ts";
import type { TestHouse } from "../support/house.ts";
import { testHouses } from "../support/houses.ts";

const MINUTE = 60_000;

function pairingAt(time: () => number) {
  let kept: readonly ScreenKey[] = [];
  const keys = { screenKeys: () => kept, setScreenKeys: (next: readonly ScreenKey[]) => void (kept = next) };
  const pairing = createPairing({ keys, cookies: ["ronron-screen"], wall: time, monotonic: time });
  const begin = (address = "10.0.0.9") => {
    const begun = pairing.begin(address);
    return begun.ok ? begun : expect.unreachable("a code was refused");
  };
  /** Pairs a page with a screen, and answers the cookie it carries from then on. */
  const carry = (screen: string): string => {
    const { code, secret } = begin();
    expect(pairing.pair(code, screen, "10.0.0.1")).toEqual({ ok: true });
    const become = pairing.answer(secret);
    return become.state === "paired" ? `ronron-screen=${become.key}` : expect.unreachable("it was paired");
  };
  return { pairing, begin, carry, kept: () => kept };
}

describe("a code", () => {
  test("has six letters, none of them a vowel or to be taken for another sign", () => {
    const { begin } = pairingAt(() => 0);
    for (let count = 0; count < 20; count += 1) expect(begin().code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
  });

  test("is understood however it is typed, and nothing else is taken for one", () => {
    const letter = fc.constantFrom(...CODE_LETTERS.split(""));
    const gap = fc.constantFrom("", " ", "-", "  ", ".");
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, gap), { minLength: 6, maxLength: 6 }), (typed) => {
        const code = typed.map(([sign]) => sign).join("");
        const text = typed.map(([sign, after]) => sign.toLowerCase() + after).join("");
        expect(readCode(text)).toBe(code);
      }),
    );
    for (const text of ["", "BCDFG", "BCDFGHJ", "BCDFGA", "BCDFG1", "ßBCDFG"]) expect(readCode(text)).toBeNull();
  });

  test("runs out after ten minutes: the page hears so, and nobody can pair it any more", () => {
    let now = 0;
    const { pairing, begin } = pairingAt(() => now);
    const { code, secret, expiresAt } = begin();
    expect(expiresAt).toBe(10 * MINUTE);
    now = 10 * MINUTE - 1;
    expect(pairing.answer(secret)).toEqual({ state: "waiting", expiresAt: 10 * MINUTE });
    now = 10 * MINUTE;
    expect(pairing.answer(secret)).toEqual({ state: "over" });
    expect(pairing.pair(code, "lobby-1", "10.0.0.1")).toEqual({ ok: false, retryAfterSeconds: null });
    now = 21 * MINUTE;
    expect(pairing.answer(secret)).toEqual({ state: "unknown" });
  });

  test("pairs one page once, and an answer that was lost is given again", () => {
    const { pairing, begin } = pairingAt(() => 0);
    const { code, secret } = begin();
    expect(pairing.pair(code, "lobby-1", "10.0.0.1")).toEqual({ ok: true });
    expect(pairing.pair(code, "lobby-2", "10.0.0.1")).toEqual({ ok: false, retryAfterSeconds: null });
    expect(pairing.answer(secret)).toMatchObject({ state: "paired", screen: "lobby-1" });
    expect(pairing.answer(secret)).toEqual(pairing.answer(secret));
  });
});

describe("an attacker", () => {
  test("waits after five wrong codes, also with the right one; others do not", () => {
    let now = 0;
    const { pairing, begin } = pairingAt(() => now);
    const { code } = begin();
    for (let count = 0; count < 5; count += 1)
      expect(pairing.pair("ZZZZZZ", "lobby-1", "10.0.0.6")).toEqual({ ok: false, retryAfterSeconds: null });
    expect(pairing.pair(code, "lobby-1", "10.0.0.6")).toEqual({ ok: false, retryAfterSeconds: 60 });
    expect(pairing.pair(code, "lobby-1", "10.0.0.7")).toEqual({ ok: true });
    now = MINUTE;
    expect(pairing.pair(begin().code, "lobby-1", "10.0.0.6")).toEqual({ ok: true });
  });

  test("cannot ask for codes without end, and takes the place of no page at another address", () => {
    let now = 0;
    const { pairing, begin } = pairingAt(() => now);
    const honest = begin("10.0.0.2");
    for (let count = 0; count < 20; count += 1) expect(pairing.begin("10.0.0.6").ok).toBe(true);
    expect(pairing.begin("10.0.0.6")).toEqual({ ok: false, retryAfterSeconds: 60 });
    for (let address = 0; address < 300; address += 1) pairing.begin(`10.1.${address}.6`);
    now = 1;
    expect(pairing.begin("10.9.9.9")).toMatchObject({ ok: false });
    expect(pairing.answer(honest.secret)).toMatchObject({ state: "waiting" });
  });

  test("cannot learn a key from what is stored, nor get in with what is not one", () => {
    const { pairing, carry, kept } = pairingAt(() => 0);
    const cookie = carry("lobby-1");
    expect(JSON.stringify(kept())).not.toContain(cookie.split("=")[1]);
    expect(pairing.screenOf(cookie)).toBe("lobby-1");
    for (const forged of [null, "", "ronron-screen=", `ronron-screen=${kept()[0]?.hash ?? ""}`, `${cookie}x`, `x${cookie}`])
      expect(pairing.screenOf(forged)).toBeNull();
  });
});

describe("a key", () => {
  test("is in a cookie that no script reads and no other site sends, and is given anew before browsers drop it", () => {
    const { pairing, carry } = pairingAt(() => 0);
    const cookie = carry("lobby-1");
    expect(pairing.renewed(`other=1; ${cookie}`)).toBe(`${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=34560000`);
    expect(pairing.renewed("ronron-screen=none")).toBeNull();
  });

  test("is lost with its screen: unpaired, or no longer in the plan; what listens hears of it", () => {
    const { pairing, carry } = pairingAt(() => 0);
    const [lobby, pit] = [carry("lobby-1"), carry("pit-lane")];
    let heard = 0;
    pairing.onUnpair(() => (heard += 1));
    expect(pairing.unpair("lobby-1")).toBe(true);
    expect(pairing.unpair("lobby-1")).toBe(false);
    expect([pairing.screenOf(lobby), pairing.screenOf(pit), heard]).toEqual([null, "pit-lane", 1]);
    pairing.keepOnly([{ id: "pit-lane" }]);
    expect(heard).toBe(1);
    pairing.keepOnly([{ id: "lobby-1" }]);
    pairing.keepOnly([{ id: "pit-lane" }]);
    expect([pairing.screenOf(pit), heard]).toEqual([null, 2]);
  });

  test("one screen has eight browsers at most: the ninth takes the place of the oldest", () => {
    const { pairing, carry } = pairingAt(() => 0);
    const cookies = Array.from({ length: 9 }, () => carry("lobby-1"));
    expect(cookies.map((cookie) => pairing.screenOf(cookie))).toEqual([null, ...Array.from({ length: 8 }, () => "lobby-1")]);
  });
});

describe("over the API", () => {
  const { startHouse } = testHouses();
  const host = addressElsewhere();

  const begin = async (house: TestHouse) => Waiting.parse((await house.call("POST", "/api/pairing", {}, {}, "screen")).body);
  /** Pairs a page, and answers the cookie that carries its key. */
  async function pair(house: TestHouse, screen: string): Promise<string> {
    const { code, secret } = await begin(house);
    const tied = await house.call("PUT", `/api/pairing/${code.toLowerCase()}`, { screen });
    expect([tied.status, tied.body]).toEqual([200, { screen }]);
    const answer = await house.call("POST", "/api/pairing/answer", { secret }, {}, "screen");
    expect(answer.body).toEqual({ state: "paired", screen });
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  }
  const stateWith = async (house: TestHouse, cookie: string) =>
    (await house.call("GET", "/api/state", undefined, { cookie }, "screen")).status;

  test.skipIf(host === null)("a screen elsewhere is nobody until it is paired; its key outlives a restart", async () => {
    const house = await startHouse({ host: host ?? "" });
    expect(await stateWith(house, "")).toBe(401);
    const cookie = await pair(house, "lobby-1");
    expect(await stateWith(house, cookie)).toBe(200);
    const me = await house.call("GET", "/api/pairing", undefined, { cookie }, "screen");
    expect(me.body).toEqual({ screen: "lobby-1" });
    expect(me.headers.get("set-cookie")).toContain(cookie);
    // What a screen may not do, it may not do with a key either.
    expect((await house.call("GET", "/api/plan", undefined, { cookie }, "screen")).status).toBe(401);
    const listed = z.object({ screens: z.array(z.object({ screen: z.string() })) });
    expect(listed.parse((await house.call("GET", "/api/pairing/screens")).body).screens.map(({ screen }) => screen)).toEqual([
      "lobby-1",
    ]);

    await house.kill();
    const again = await startHouse({ host: host ?? "", data: house.data });
    expect(await stateWith(again, cookie)).toBe(200);
    expect(readFileSync(join(house.data, "settings.json"), "utf8")).not.toContain(cookie.split("=")[1]);

    expect((await again.call("DELETE", "/api/pairing/lobby-1")).status).toBe(204);
    expect(await stateWith(again, cookie)).toBe(401);
    expect((await again.call("DELETE", "/api/pairing/lobby-1")).status).toBe(404);
  });

  test("wrong codes and screens are refused with a sentence, and tire; only an operator pairs", async () => {
    const house = await startHouse();
    const { code, secret } = await begin(house);
    expect((await house.call("PUT", `/api/pairing/${code}`, { screen: "lobby-1" }, {}, "screen")).status).toBe(401);
    expect(await house.call("PUT", `/api/pairing/${code}`, { screen: "attic" })).toMatchObject({
      status: 422,
      body: { issues: [{ path: "screen", message: 'the plan has no screen "attic"' }] },
    });
    for (let count = 0; count < 5; count += 1)
      expect((await house.call("PUT", "/api/pairing/ZZZZZZ", { screen: "lobby-1" })).status).toBe(404);
    const tired = await house.call("PUT", `/api/pairing/${code}`, { screen: "lobby-1" });
    expect([tired.status, tired.headers.get("retry-after")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect((await house.call("POST", "/api/pairing/answer", { secret }, {}, "screen")).body).toMatchObject({ state: "waiting" });
    expect((await house.call("POST", "/api/pairing/answer", { secret: "no" }, {}, "screen")).status).toBe(404);
  });

  test("a rehearsal pairs in its own memory: the real venue's settings stay as they are", async () => {
    const real = await startHouse();
    const before = readFileSync(join(real.data, "settings.json"), "utf8");
    const rehearsal = await startHouse({ data: real.data, rehearse: "2026-12-24T12:00:00+01:00" });
    const cookie = await pair(rehearsal, "lobby-1");
    expect(cookie).toMatch(/^ronron-rehearsed-screen=/);
    expect(readFileSync(join(real.data, "settings.json"), "utf8")).toBe(before);
  });
});
