/** What PostgreSQL can hold in a text: no NUL, no halves of characters; at most `limit` UTF-16 units. */
export function storable(value: string, limit: number): string {
  return value.replaceAll('\0', '').slice(0, limit).toWellFormed()
}
