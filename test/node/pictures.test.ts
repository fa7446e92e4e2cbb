/** The drawings of maps and the pictures of experiences: ours and the venue's own, looked into before anyone sees them. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demonstrationPlan } from "../../electron/demonstration.ts";
import { picturesNamed } from "../../electron/domain/pictures.ts";
import { GALLERIES, openGallery } from "../../electron/node/pictures/gallery.ts";
import { pictureFault } from "../../electron/node/themes/picture.ts";
import { copyPictures } from "../../electron/node/themes/rehearse.ts";
import { testHouses } from "../support/houses.ts";
import { SVG, svgWith } from "../support/theme-packages.ts";

const ROOT = resolve(import.meta.dirname, "..", "..");
const { startHouse } = testHouses();

describe("a gallery", () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), "ronron-gallery-"));
    for (const folder of GALLERIES) mkdirSync(join(data, folder));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  test.each(GALLERIES.flatMap((folder) => readdirSync(join(ROOT, "assets", folder)).map((name) => [folder, name] as const)))(
    "holds nothing of ours that is large or no picture: %s/%s",
    (folder, name) => {
      const file = join(ROOT, "assets", folder, name);
      expect(pictureFault(name, readFileSync(file))).toBeNull();
      expect(statSync(file).size).toBeLessThanOrEqual(40 * 1024);
    },
  );

  test("has every picture that the demonstration venue names", () => {
    const gallery = openGallery(ROOT, data);
    const named = picturesNamed(demonstrationPlan());
    expect(named.length).toBeGreaterThan(5);
    expect(named.flatMap(({ address }) => gallery.fault(address) ?? [])).toEqual([]);
  });

  test("shows the venue's own in the place of ours, and ours again when its own is refused or gone", () => {
    const gallery = openGallery(ROOT, data);
    const own = join(data, "maps", "ground.svg");
    const ours = join(ROOT, "assets", "maps", "ground.svg");
    expect(gallery.fileOf("/maps/ground.svg")).toBe(ours);
    writeFileSync(own, SVG);
    expect(gallery.fileOf("/maps/ground.svg")).toBe(own);
    writeFileSync(own, svgWith("<script>alert(1)</script>"));
    expect(gallery.fileOf("/maps/ground.svg")).toBe(ours);
    rmSync(own);
    expect(gallery.fileOf("/maps/ground.svg")).toBe(ours);
  });

  test("finds a picture that is mended on disk without a restart", () => {
    const gallery = openGallery(ROOT, data);
    const own = join(data, "maps", "cellar.svg");
    expect(gallery.fault("/maps/cellar.svg")).toBe("does not exist here");
    writeFileSync(own, svgWith('<image href="https://example.org/a.png"/>'));
    expect(gallery.fault("/maps/cellar.svg")).toMatch(/refers to something outside of it/);
    writeFileSync(own, SVG);
    expect(gallery.fault("/maps/cellar.svg")).toBeNull();
  });

  test.each(["/maps/../plan.json", "/maps/a/b.svg", "/sounds/x.svg", "/themes/classic/day-far.svg", "maps/ground.svg"])(
    "says nothing about other files: %s",
    (address) => {
      expect(openGallery(ROOT, data).fileOf(address)).toBeNull();
    },
  );

  test("is taken along into a rehearsal", () => {
    writeFileSync(join(data, "experiences", "mine.svg"), SVG);
    const copy = mkdtempSync(join(tmpdir(), "ronron-gallery-copy-"));
    copyPictures(data, copy);
    expect(openGallery(ROOT, copy).fileOf("/experiences/mine.svg")).toBe(join(copy, "experiences", "mine.svg"));
    rmSync(copy, { recursive: true });
  });
});

describe("the house", () => {
  const plan = demonstrationPlan();
  const [first, ...others] = plan.experiences;
  if (first === undefined || plan.map === null) throw new Error("The demonstration venue shows something.");
  const withPicture = (file: string) => ({
    ...plan,
    experiences: [{ ...first, pictures: [{ file, alt: { fr: "Rien" } }] }, ...others],
  });

  test("serves pictures as pictures and nothing more, and none that is refused", async () => {
    const data = mkdtempSync(join(tmpdir(), "ronron-pictures-"));
    mkdirSync(join(data, "experiences"));
    writeFileSync(join(data, "experiences", "bad.svg"), svgWith("<script>alert(1)</script>"));
    const house = await startHouse({ data });
    for (const address of ["/maps/ground.svg", "/experiences/museum.svg"]) {
      const answer = await fetch(`${house.origin}${address}`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
      expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'.*sandbox$/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    }
    for (const address of ["/experiences/bad.svg", "/maps/none.svg", "/maps/%2e%2e/plan.json"])
      expect((await fetch(`${house.origin}${address}`)).status).toBe(404);
    await house.stop();
    rmSync(data, { recursive: true });
  });

  test("starts with a plan that names a picture it does not have, and says so", async () => {
    const house = await startHouse({ plan: withPicture("lost.svg") });
    const { body } = await house.call("GET", "/api/health", undefined, {}, "screen");
    expect(body).toMatchObject({
      status: "degraded",
      faults: [
        { code: "picture-missing", message: "The plan shows the picture /experiences/lost.svg, which does not exist here." },
      ],
    });
  });

  test("refuses a plan that names a picture it does not have, with the path and the reason", async () => {
    const house = await startHouse();
    const { headers } = await house.call("GET", "/api/plan");
    const put = (changed: unknown) => house.call("PUT", "/api/plan", changed, { "if-match": headers.get("etag") ?? "" });
    const lost = await put({ ...withPicture("lost.svg"), map: { ...plan.map, drawing: "moon.svg" } });
    expect(lost.status).toBe(422);
    expect(lost.body).toMatchObject({
      issues: [
        { path: "map.drawing", message: "the picture /maps/moon.svg does not exist here" },
        { path: "experiences[0].pictures[0].file", message: "the picture /experiences/lost.svg does not exist here" },
      ],
    });
    mkdirSync(join(house.data, "experiences"));
    writeFileSync(join(house.data, "experiences", "lost.svg"), svgWith('<rect onload="alert(1)"/>'));
    const refused = await put(withPicture("lost.svg"));
    expect(refused.body).toMatchObject({
      issues: [{ message: "the picture /experiences/lost.svg runs a script in <rect onload> (line 1)" }],
    });
    writeFileSync(join(house.data, "experiences", "lost.svg"), SVG);
    expect((await put(withPicture("lost.svg"))).status).toBe(200);
  });
});
