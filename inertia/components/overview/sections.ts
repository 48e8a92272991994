import type { Line } from './lines.js'

/** A group with those of its sites that are shown; the sites in none come last. */
export interface Section<Group, L> {
  group: Group | null
  lines: L[]
}

type Row = { groupId: string | null }

/**
 * Lines that are sorted already, by group: a group stands where the first of its sites would. Those without any of the sites
 * that are shown are left out, unless they are all there is to show of them.
 */
export function sectionsOf<Group extends { id: string }, L extends Line<Row, unknown>>(
  lines: readonly L[],
  groups: readonly Group[],
  showsEmpty: boolean
): Section<Group, L>[] {
  const found = new Map<string | null, Section<Group, L>>()
  const known = new Map(groups.map((group) => [group.id, group]))
  for (const line of lines) {
    const group = known.get(line.row.groupId ?? '') ?? null
    const section = found.get(group?.id ?? null)
    if (section) section.lines.push(line)
    else found.set(group?.id ?? null, { group, lines: [line] })
  }
  const rest = found.get(null)
  found.delete(null)
  const empty = showsEmpty ? groups.filter(({ id }) => !found.has(id)) : []
  return [
    ...found.values(),
    ...empty.map((group) => ({ group, lines: [] })),
    ...(rest ? [rest] : []),
  ]
}
