/** What visitors felt, summed up. */
import { FACES, type KeptOpinion, type OpinionReport } from "../../contract/opinion.ts";
import { type Instant, formatInstant, parseInstant } from "../../contract/words.ts";

/** So many opinions are told one by one; all of them are counted. */
const MOST_TOLD = 10_000;

/** An opinion without what was written in it, where that is older than it may be kept. */
export function forgetful(opinion: KeptOpinion, linesSince: Instant): KeptOpinion {
  return parseInstant(opinion.at) < linesSince ? { ...opinion, line: null, wish: null } : opinion;
}

/** The report of `[from, to)` from the opinions given then, the newest first; lines from before `linesSince` are not told. */
export function reportOf(opinions: readonly KeptOpinion[], from: Instant, to: Instant, linesSince: Instant): OpinionReport {
  const counted = (face: KeptOpinion["face"]): number => opinions.filter((opinion) => opinion.face === face).length;
  const [sad, disappointed, content, happy, astonished] = FACES;
  const faces = {
    [sad]: counted(sad),
    [disappointed]: counted(disappointed),
    [content]: counted(content),
    [happy]: counted(happy),
    [astonished]: counted(astonished),
  };
  const reasons: Record<string, number> = {};
  for (const reason of opinions.flatMap((opinion) => opinion.reasons)) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    count: opinions.length,
    faces,
    astonishedShare: opinions.length === 0 ? null : faces.astonished / opinions.length,
    reasons,
    wrote: opinions.filter(({ wrote }) => wrote).length,
    opinions: opinions.slice(0, MOST_TOLD).map((opinion) => forgetful(opinion, linesSince)),
  };
}
