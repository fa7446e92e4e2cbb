/** Everyone who holds a field at an instant, and why all but the first lose (S5, S9). */
import type { Override } from "../contract/command.ts";
import type { Instant } from "../contract/words.ts";
import { lowestOn } from "./caps.ts";
import type { ClaimList } from "./claim-list.ts";
import { byRank, winWithin } from "./claims.ts";
import type { Claim } from "./claims.ts";
import type { CompiledZone, Schedule } from "./compiled.ts";
import { indexAt, valueIn } from "./course.ts";
import { limitOf, wanted, zoneOf } from "./fields.ts";
import { lossOf } from "./loss.ts";
import type { Loser } from "./loss.ts";
import { spanAt } from "./occurrence.ts";
import { overrideClaims } from "./overriding.ts";
import type { FieldName, SettingOf } from "./setting.ts";
import { limited } from "./volume.ts";
import type { Span } from "./windows.ts";

/** At most so many losers are named. */
const MOST_LOSERS = 20;

interface Holder<Setting> {
  readonly claim: Claim<Setting>;
  /** The window that holds. */
  readonly span: Span;
}

/** The first that hold of claims in the order in which they win: as many as can ever be named. */
function firstHolders<Setting>({ clock, opening }: Schedule, claims: readonly Claim<Setting>[], at: Instant): Holder<Setting>[] {
  const day = clock.dayAt(at);
  const open = opening.isOpenAt(at);
  const holders: Holder<Setting>[] = [];
  for (const claim of claims) {
    const span = claim.gated && !open ? null : spanAt(claim.occurrence, day, at);
    if (span !== null) holders.push({ claim, span });
    if (holders.length > MOST_LOSERS) break;
  }
  return holders;
}

/** The strongest that hold at an instant, the winner first; a rule with several targets stands once, for the closest. */
function holdersOf<Setting>(
  schedule: Schedule,
  lists: readonly ClaimList<Setting>[],
  overrides: readonly Claim<Setting>[],
  at: Instant,
): Holder<Setting>[] {
  const holders = [overrides, ...lists.map((list) => list.claims)].flatMap((claims) => firstHolders(schedule, claims, at));
  const named = new Set<string>();
  return holders
    .toSorted((a, b) => byRank(a.claim, b.claim))
    .filter(({ claim }) => {
      const name = `${claim.layer}/${claim.because.id}`;
      const isNew = !named.has(name);
      named.add(name);
      return isNew;
    });
}

function losersAmong<Setting>([winner, ...losers]: readonly Holder<Setting>[]): Loser[] {
  if (winner === undefined) return [];
  return losers.slice(0, MOST_LOSERS).map(({ claim }) => ({ because: claim.because, loss: lossOf(claim, winner.claim) }));
}

function holdersIn<Name extends FieldName>(
  schedule: Schedule,
  overrides: readonly Override[],
  zone: CompiledZone,
  name: Name,
  lists: readonly ClaimList<SettingOf<Name>>[],
  at: Instant,
): Holder<SettingOf<Name>>[] {
  return holdersOf(schedule, lists, overrideClaims(schedule.almanac, overrides, zone.zone, name), at);
}

function losersOfVolume(schedule: Schedule, overrides: readonly Override[], zone: CompiledZone, at: Instant): Loser[] {
  const holders = holdersIn(schedule, overrides, zone, "volume", zone.volume, at);
  const losers = losersAmong(holders);
  const [winner] = holders;
  if (winner === undefined) return losers;
  const outcome = winWithin(winner.claim, winner.span);
  const caps = lowestOn(zone.caps, schedule.clock.dayAt(at));
  const limit = limitOf(zone, valueIn(caps, indexAt(caps, at)), outcome);
  const piece = wanted(schedule.parts.place, outcome)(at);
  if (piece.value === limit.value || limited(piece, limit.value, at).value !== limit.value) return losers;
  const limitedBy: Loser = {
    because: outcome.because,
    loss: {
      code: "limited",
      wanted: typeof piece.value === "number" ? piece.value : { from: piece.value.from, to: piece.value.to },
      limit: limit.value,
      byZone: limit === zone.maximum,
      winner: limit.because,
    },
  };
  return [limitedBy, ...losers].slice(0, MOST_LOSERS);
}

/**
 * What holds for a field of a zone and does not win, the strongest first, 20 at most; a volume that a limit holds down
 * is named before them. Throws a RangeError for a zone that the plan does not have.
 */
export function losersOf(
  schedule: Schedule,
  overrides: readonly Override[],
  zoneId: string,
  name: FieldName,
  at: Instant,
): Loser[] {
  const zone = zoneOf(schedule, zoneId);
  if (name === "volume") return losersOfVolume(schedule, overrides, zone, at);
  return losersAmong(holdersIn(schedule, overrides, zone, name, zone[name], at));
}
