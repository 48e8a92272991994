/** PostgreSQL refuses a NUL and halves of characters, and would refuse a whole batch with them. At most `limit` UTF-16 units. */
export function isStorable(value: unknown, limit: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= limit &&
    value.isWellFormed() &&
    !value.includes('\0')
  )
}
