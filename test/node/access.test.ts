import { beforeAll, describe, expect, test } from "vitest";
import { createAccess, drawPin, foreign, hashPin } from "../../electron/node/access.ts";
import type { PinHash } from "../../electron/node/settings-file.ts";

let pin: PinHash;
beforeAll(async () => {
  pin = await hashPin("246810");
});

const accessAt = (time: () => number) => createAccess({ pin, cookie: "ronron-session", wall: time, monotonic: time });

test("a drawn PIN has six digits", () => {
  for (let count = 0; count < 200; count += 1) expect(drawPin()).toMatch(/^\d{6}$/);
});

describe("the door", () => {
  test("opens to the PIN, and the cookie and the token both open it from then on", async () => {
    const access = accessAt(() => 0);
    const entry = await access.enter("246810", "10.0.0.1");
    if (!entry.ok) return expect.unreachable("the PIN is right");
    expect(access.visitOf({ cookie: null, authorization: `Bearer ${entry.visit.token}` })).toEqual(entry.visit);
    expect(access.visitOf({ cookie: `a=b; ${access.cookieOf(entry.visit).split(";")[0]}`, authorization: null })).toEqual(
      entry.visit,
    );
  });

  test("after five wrong PINs a minute the right one waits too, and other addresses do not", async () => {
    let now = 0;
    const access = accessAt(() => now);
    for (let count = 0; count < 5; count += 1)
      expect(await access.enter("000000", "10.0.0.1")).toEqual({ ok: false, retryAfterSeconds: null });
    expect(await access.enter("246810", "10.0.0.1")).toEqual({ ok: false, retryAfterSeconds: 60 });
    expect(await access.enter("246810", "10.0.0.2")).toMatchObject({ ok: true });
    now = 60_000;
    expect(await access.enter("246810", "10.0.0.1")).toMatchObject({ ok: true });
  });

  test("twenty tries at the same moment are still five", async () => {
    const access = accessAt(() => 0);
    const entries = await Promise.all(Array.from({ length: 20 }, () => access.enter("000000", "10.0.0.1")));
    expect(entries.filter((entry) => !entry.ok && entry.retryAfterSeconds === null)).toHaveLength(5);
  });

  test("a visit ends by leaving and by itself after twelve hours", async () => {
    let now = 0;
    const access = accessAt(() => now);
    const left: string[] = [];
    access.onLeave((token) => left.push(token));
    const first = await access.enter("246810", "10.0.0.1");
    const second = await access.enter("246810", "10.0.0.1");
    if (!first.ok || !second.ok) return expect.unreachable("the PIN is right");
    access.leave(first.visit.token);
    expect(left).toEqual([first.visit.token]);
    now = 12 * 3_600_000;
    expect(access.visitOf({ cookie: null, authorization: `Bearer ${second.visit.token}` })).toBeNull();
  });

  test("setting the clock back an hour does not lock anyone out for an hour", async () => {
    let wall = 7_200_000;
    let monotonic = 0;
    const access = createAccess({ pin, cookie: "ronron-session", wall: () => wall, monotonic: () => monotonic });
    for (let count = 0; count < 5; count += 1) await access.enter("000000", "10.0.0.1");
    wall -= 3_600_000;
    monotonic += 60_000;
    expect(await access.enter("246810", "10.0.0.1")).toMatchObject({ ok: true });
  });

  test("a page on loopback is a screen, elsewhere it is nobody yet", () => {
    const access = accessAt(() => 0);
    expect(
      ["127.0.0.1", "::1", "::ffff:127.0.0.1", "192.168.1.20"].map((address) =>
        access.roleOf({ address, visit: () => null, screen: () => null }),
      ),
    ).toEqual(["screen", "screen", "screen", "anyone"]);
  });
});

test("foreign Origins and rebinding Hosts are refused, and the reason is said", () => {
  expect(foreign("127.0.0.1:4717", "http://127.0.0.1:4717", "127.0.0.1")).toBeNull();
  expect(foreign("localhost:4717", null, "127.0.0.1")).toBeNull();
  expect(foreign("evil.example:4717", null, "127.0.0.1")).toContain("does not answer to the name");
  expect(foreign(null, null, "127.0.0.1")).toContain("does not answer to the name");
  expect(foreign("127.0.0.1:4717", "http://evil.example", "127.0.0.1")).toContain("may not speak to this controller");
  for (const name of ["127.0.0.1.evil.example", "127.evil.example:4717", "localhost.evil.example"]) {
    expect(foreign(name, `http://${name}`, "127.0.0.1")).toContain("does not answer to the name");
  }
  expect(foreign("127.0.0.1:4717", "null", "127.0.0.1")).toContain("may not speak to this controller");
});
