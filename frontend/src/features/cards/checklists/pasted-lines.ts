const bullet = /^(?:[-*+•·–—‣◦▪]\s+|\d{1,3}[.)]\s+)?(?:\[[ xXхХ✓]?\](?:\s+|$)|[☐☑☒✓✔]\s*)?/u

/** The items of a pasted list: a line each, without what marked it as one. Empty lines are none. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028]/)
    .map((line) => line.trim().replace(bullet, '').trim())
    .filter((line) => line !== '' && !/^[-*+•·–—]$/u.test(line))
}
