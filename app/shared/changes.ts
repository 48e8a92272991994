type State = Readonly<Record<string, unknown>>

/** What differs between two states of a thing, as `record` wants it; null: nothing does. */
export function changes(before: State, after: State) {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null)
  )
  if (keys.length === 0) return null
  const of = (state: State) => Object.fromEntries(keys.map((key) => [key, state[key] ?? null]))
  return { before: of(before), after: of(after) }
}
