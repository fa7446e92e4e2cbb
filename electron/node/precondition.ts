/** If-Match as RFC 9110 means it: any of a list, compared strongly, or `*` for whatever is there. */
export function matches(header: string, tag: string): boolean {
  return header
    .split(",")
    .map((part) => part.trim())
    .some((part) => part === "*" || part === tag);
}
