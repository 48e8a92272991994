import { computed, type Ref } from 'vue'
import { compare } from '~/words/formats'
import { finding } from '~/words/search'
import { sorted, type Order } from '~/components/overview/order'
import { linesOf } from '~/components/overview/lines'
import { sectionsOf } from '~/components/overview/sections'
import { NO_GROUP } from '~/composables/use_overview_address'
import type { Group, Overview, SiteRow } from '~/components/overview/types'

interface Given {
  rows: SiteRow[]
  groups: Group[]
  overview: Overview | null
}

interface Asked {
  order: Ref<Order>
  wanted: Ref<string>
  group: Ref<string | null>
}

/** The sites that are shown, in their order, and by group. */
export function useOverviewLines(given: Given, { order, wanted, group }: Asked) {
  const known = computed(() => given.overview ?? { figures: [], troubles: [] })
  const groupName = computed(() => new Map(given.groups.map(({ id, name }) => [id, name])))

  /** A group that is gone filters nothing. */
  const shownGroup = computed(() => {
    const id = group.value
    return id === NO_GROUP || groupName.value.has(id ?? '') ? id : null
  })

  const isWanted = computed(() => {
    const has = finding(wanted.value)
    return (row: SiteRow) => {
      const inGroup = groupName.value.has(row.groupId ?? '') ? row.groupId : NO_GROUP
      if (shownGroup.value && shownGroup.value !== inGroup) return false
      const names = [
        row.name,
        row.domain,
        row.workspaceName,
        groupName.value.get(row.groupId ?? ''),
      ]
      return names.some(has)
    }
  })

  const all = computed(() => linesOf(given.rows, known.value))
  const lines = computed(() =>
    sorted(
      all.value.filter(({ row }) => isWanted.value(row)),
      order.value,
      compare
    )
  )
  const isGrouped = computed(() => given.groups.length > 0 && shownGroup.value === null)
  const sections = computed(() =>
    isGrouped.value
      ? sectionsOf(lines.value, given.groups, wanted.value.trim() === '')
      : [{ group: null, lines: lines.value }]
  )
  return { lines, sections, isGrouped, shownGroup }
}
