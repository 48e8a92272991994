/** What PostgreSQL can hold in a text: no NUL, no halves of characters; at most `limit` UTF-16 units. */
export function storable(value: string, limit: number): string {
  const text = value.includes('\0') ? value.replaceAll('\0', '') : value
  return (text.length > limit ? text.slice(0, limit) : text).toWellFormed()
}
