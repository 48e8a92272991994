/** Semantic, without build metadata: it stands in `name@version`. */
const VERSION = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-([0-9A-Za-z.-]{1,32}))?$/

export function isVersion(text: unknown): text is string {
  return typeof text === 'string' && VERSION.test(text)
}

/** Below 0 when `a` is the older one. What is no version is older than any that is. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)]
  if (!left || !right) return Number(Boolean(left)) - Number(Boolean(right))
  for (const part of [1, 2, 3]) {
    const difference = Number(left[part]) - Number(right[part])
    if (difference) return difference
  }
  return comparePrereleases(left[4], right[4])
}

/** `2.0.0-beta` comes before `2.0.0`, `beta.2` before `beta.10`. */
function comparePrereleases(a: string | undefined, b: string | undefined) {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return a.localeCompare(b, 'en', { numeric: true })
}
