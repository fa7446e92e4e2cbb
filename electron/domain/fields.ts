/** The four fields of a zone: what its rules, overrides and limits make of them. */
import type { Override } from "../contract/command.ts";
import type { Instant } from "../contract/words.ts";
import { lowestOn } from "./caps.ts";
import type { CompiledCap, Limit } from "./caps.ts";
import { NOBODY_ALL_DAY } from "./claim-list.ts";
import type { ClaimList } from "./claim-list.ts";
import { byRank, EMERGENCY, shutOut, stronger } from "./claims.ts";
import type { Claim, Outcome } from "./claims.ts";
import type { DayClock } from "./clock.ts";
import type { CompiledZone, Schedule } from "./compiled.ts";
import { joined } from "./course.ts";
import type { Course } from "./course.ts";
import { fieldOf } from "./field.ts";
import type { Field, Reading, ZoneFields } from "./field.ts";
import { overrideClaims } from "./overriding.ts";
import { paintDay } from "./painting.ts";
import type { Place } from "./place.ts";
import type { FieldName, SettingOf } from "./setting.ts";
import type { Shared } from "./sharing.ts";
import { limited, sameLoudness, volumeReader } from "./volume.ts";
import type { Loudness, Piece, VolumeSetting } from "./volume.ts";

/** Of a volume that nothing sets. */
const DEFAULT_VOLUME = 40;

/** A zone's maximum that limits nothing. */
const LOUDEST = 100;

/** Who wins in the course of each date. */
interface Winners<Setting> {
  courseOn(clock: DayClock): Course<Outcome<Setting>>;
  /** Every date is like every other. */
  readonly always: boolean;
}

/** The lists that can win anything: those whose strongest claim is above every claim that always holds. */
function decidingLists<Setting>(lists: readonly ClaimList<Setting>[]): readonly ClaimList<Setting>[] {
  const floor = lists.reduce<Claim<Setting> | null>((strongest, list) => {
    if (strongest === null || list.floor === null) return strongest ?? list.floor;
    return byRank(list.floor, strongest) < 0 ? list.floor : strongest;
  }, null);
  if (floor === null) return lists;
  return lists.filter(({ claims: [strongest] }) => strongest !== undefined && byRank(strongest, floor) <= 0);
}

/** Who wins among lists that decide. */
function winnersOf<Setting>([first, ...others]: readonly ClaimList<Setting>[]): Winners<Setting> {
  if (first === undefined) return { courseOn: () => NOBODY_ALL_DAY, always: true };
  return {
    courseOn(clock) {
      let course = first.courseOn(clock);
      for (const list of others) course = joined(course, list.courseOn(clock), stronger);
      return course;
    },
    always: others.length === 0 && first.always,
  };
}

/** Overrides in front of whoever wins below them. */
function above<Setting>(claims: readonly Claim<Setting>[], below: Winners<Setting>, { opening }: Place): Winners<Setting> {
  return {
    courseOn: (clock) => joined(paintDay(claims, clock, opening, shutOut), below.courseOn(clock), stronger),
    always: false,
  };
}

const textField = (place: Place, winners: Winners<string | null>): Field<string | null> =>
  fieldOf<string | null>(place.clock, { ...winners, same: (a, b) => a === b });

/** An emergency ignores caps, never the zone's maximum (S7). */
export function limitOf(zone: CompiledZone, cap: CompiledCap | null, { strength }: Outcome<VolumeSetting>): Limit {
  return cap !== null && strength < EMERGENCY && cap.value < zone.maximum.value ? cap : zone.maximum;
}

/** What is wanted before limits, as pieces within the window that holds. */
export function wanted(place: Place, outcome: Outcome<VolumeSetting>): (at: Instant) => Piece {
  return volumeReader(place.almanac, outcome.value ?? DEFAULT_VOLUME, outcome.span);
}

function volumeField(place: Place, zone: CompiledZone, winners: Winners<VolumeSetting>): Field<Loudness> {
  const courseOn = (clock: DayClock): Course<Reading<Loudness>> => {
    const limits = joined(winners.courseOn(clock), lowestOn(zone.caps, clock), (outcome, cap) => ({
      outcome,
      limit: limitOf(zone, cap, outcome),
    }));
    const bounds: Instant[] = [];
    const values: Reading<Loudness>[] = [];
    for (const [index, { outcome, limit }] of limits.values.entries()) {
      const end = limits.bounds[index] ?? clock.end;
      const read = wanted(place, outcome);
      for (let at = limits.bounds[index - 1] ?? clock.start; ;) {
        const piece = read(at);
        const { value, until } = limited(piece, limit.value, at);
        const heldDown = value === limit.value && piece.value !== value;
        if (values.length > 0) bounds.push(at);
        values.push(heldDown ? limit : { value, because: outcome.because });
        if (until >= end) break;
        at = until;
      }
    }
    return { bounds, values };
  };
  return fieldOf(place.clock, { courseOn, always: winners.always && zone.caps.length === 0, same: sameLoudness });
}

/** The fields that zones of a plan have in common. */
export interface SharedFields {
  readonly texts: Shared<Field<string | null>>;
  readonly volumes: Shared<Field<Loudness>>;
}

/** What the rules alone make of a zone. */
export function fieldsUnderRules(place: Place, zone: CompiledZone, shared: SharedFields): ZoneFields {
  const text = (lists: readonly ClaimList<string | null>[]): Field<string | null> => {
    const deciding = decidingLists(lists);
    return shared.texts(deciding, () => textField(place, winnersOf(deciding)));
  };
  const volumes = decidingLists(zone.volume);
  const makeVolume = (): Field<Loudness> => volumeField(place, zone, winnersOf(volumes));
  return {
    theme: text(zone.theme),
    playlist: text(zone.playlist),
    // A maximum of its own names the zone.
    volume: zone.maximum.value < LOUDEST ? makeVolume() : shared.volumes([...volumes, ...zone.caps], makeVolume),
    accent: text(zone.accent),
  };
}

/** The fields that overrides leave alone are those under the rules, with all that has been found out about them. */
function fieldsUnderOverrides(place: Place, zone: CompiledZone, overrides: readonly Override[]): ZoneFields {
  const underRules = zone.fields();
  const claimsOn = <Name extends FieldName>(name: Name): Claim<SettingOf<Name>>[] =>
    overrideClaims(place.almanac, overrides, zone.zone, name);
  const text = (name: "theme" | "playlist" | "accent"): Field<string | null> => {
    const claims = claimsOn(name);
    return claims.length === 0 ? underRules[name] : textField(place, above(claims, winnersOf(decidingLists(zone[name])), place));
  };
  const volumes = claimsOn("volume");
  return {
    theme: text("theme"),
    playlist: text("playlist"),
    volume:
      volumes.length === 0
        ? underRules.volume
        : volumeField(place, zone, above(volumes, winnersOf(decidingLists(zone.volume)), place)),
    accent: text("accent"),
  };
}

/** The zone of a schedule. One that the plan does not have is a mistake of the caller and throws a RangeError. */
export function zoneOf(schedule: Schedule, id: string): CompiledZone {
  const zone = schedule.zones.get(id);
  if (zone === undefined) throw new RangeError(`there is no zone "${id}"`);
  return zone;
}

/**
 * A zone's fields under a list of overrides, which must not be changed afterwards: what is found out is kept with it.
 * Throws a RangeError for a zone that the plan does not have.
 */
export function fieldsOf(schedule: Schedule, overrides: readonly Override[], id: string): ZoneFields {
  const zone = zoneOf(schedule, id);
  if (overrides.length === 0) return zone.fields();
  let byZone = schedule.underOverrides.get(overrides);
  if (byZone === undefined) schedule.underOverrides.set(overrides, (byZone = new Map<string, ZoneFields>()));
  let fields = byZone.get(id);
  if (fields === undefined) byZone.set(id, (fields = fieldsUnderOverrides(schedule.parts.place, zone, overrides)));
  return fields;
}
