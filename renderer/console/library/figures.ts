/** Lengths and levels as the page of sounds writes them. */

/** "0:07", "2:30", "1:02:05". */
export function lengthText(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, "0");
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** One decimal, with the sign that a reader of the language expects; Arabic with the digits of the figures around it. */
export function decimalText(value: number, language: string): string {
  const locale = language === "ar" ? "ar-u-nu-latn" : language;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value).replace("-", "−");
}
