const MAX_TEXT = 300

/** What a plugin wrote, as one line of bounded length that can be logged and shown. */
export function plainText(text: unknown): string {
  return String(text)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .slice(0, MAX_TEXT)
    .toWellFormed()
}
