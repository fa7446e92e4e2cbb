/** How long something still lasts, as an operator reads it. */

/** "04:59" below an hour, "2:04:59" below two days, then "3 d 04:59:10"; never below zero. Rounded up to whole seconds. */
export function countdown(milliseconds: number, dayMark: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const tail = `${two(minutes % 60)}:${two(seconds % 60)}`;
  if (hours === 0) return tail;
  if (hours < 48) return `${hours}:${tail}`;
  return `${Math.floor(hours / 24)} ${dayMark} ${two(hours % 24)}:${tail}`;
}
