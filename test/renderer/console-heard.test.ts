import { describe, expect, it } from "vitest";
import type { ProofGap, ZoneProof } from "../../electron/contract/proof.ts";
import { fellShort, gravest, secondsKnown } from "../../renderer/console/heard/strip.ts";
import { viewIn } from "../../renderer/console/view-address.ts";
import { unbroken } from "../../renderer/ui/i18n.ts";

const gap = (kind: ProofGap["kind"], fromHour: number, toHour: number): ProofGap => ({
  kind,
  from: `2026-11-22T${String(fromHour).padStart(2, "0")}:00:00Z`,
  to: `2026-11-22T${String(toHour).padStart(2, "0")}:00:00Z`,
});

const zone = (gaps: ProofGap[]): ZoneProof => ({
  zone: "lobby",
  secondsDue: 36_000,
  secondsHeard: 0,
  secondsUntold: 36_000,
  secondsUnknown: 30_000,
  meanDbfs: null,
  bands: [],
  gaps,
  stretches: [],
});

describe("a zone's day as it was heard", () => {
  it("falls short where it was silent or its player told nothing, and not where nobody can know", () => {
    expect([gap("unknown", 9, 20), gap("untold", 20, 21), gap("silent", 21, 22)].map((one) => fellShort(zone([one])))).toEqual([
      false,
      true,
      true,
    ]);
    expect(secondsKnown(zone([]))).toBe(6_000);
  });

  it("names the gravest first: what nobody can know comes last, however long it was", () => {
    const gaps = [gap("unknown", 0, 9), gap("untold", 9, 10), gap("silent", 10, 12)];
    expect(gravest(gaps).map(({ kind }) => kind)).toEqual(["silent", "untold", "unknown"]);
  });
});

describe("the address of a view", () => {
  it("names it in its fragment; anything else is the house", () => {
    expect(["#announce", "#heard", "#house", "", "#", "#content", "#Heard"].map(viewIn)).toEqual([
      "announce",
      "heard",
      "house",
      "house",
      "house",
      "house",
      "house",
    ]);
  });
});

describe("a line of French", () => {
  it("never ends before a double sign or within quotation marks", () => {
    expect(unbroken("fr", "Prête ? « Oui » ; bien : oui !")).toBe("Prête\u00a0? «\u00a0Oui\u00a0»\u00a0; bien\u00a0: oui\u00a0!");
    expect(unbroken("en", "Ready ? Yes")).toBe("Ready ? Yes");
  });
});
