import { computed, ref, type Ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'
import { fits } from '~/components/leads/lead_filter'
import { hear, newOf, pageOf } from '~/components/leads/lead_list'

export type Desk = Data.Leads.Desk.LeadDesk
export type Lead = Desk['leads'][number]

/** The leads of a page, kept up to date. While somebody reads, new ones wait: nothing moves under their eyes. */
export function useLeadList(desk: () => Desk, isHeld: Ref<boolean>) {
  const known = shallowRef(new Map<string, Lead>())
  const page = shallowRef(desk().leads)
  watch(desk, ({ leads }) => (page.value = leads))

  /** Only the first page in the order of time has a place for new ones; others say how many there are. */
  const fresh = computed(() => {
    const { filter, site, userId, isFirstPage } = desk()
    if (!isFirstPage) return []
    return newOf(
      page.value,
      known.value,
      (lead) => isNew(lead) && fits(filter, lead, site.timezone, userId)
    )
  })
  const hasPlace = computed(() => desk().filter.sort === 'activity')
  /** An old lead of another page that was looked up or changed is no news. */
  const isNew = (lead: Lead) =>
    desk().next === null ||
    page.value.every(({ lastActivityAt }) => lastActivityAt < lead.lastActivityAt)

  /** The new ones that had come in when the reading began. */
  const held = ref<Set<string> | null>(null)
  watch(isHeld, (now) => (held.value = now ? new Set(fresh.value.map(({ id }) => id)) : null), {
    immediate: true,
  })
  const entered = computed(() => {
    if (!hasPlace.value) return []
    const ids = held.value
    return ids ? fresh.value.filter(({ id }) => ids.has(id)) : fresh.value
  })
  const shown = computed(() => [...entered.value, ...pageOf(page.value, known.value)])

  return {
    shown,
    hasPlace,
    waiting: computed(() => fresh.value.length - entered.value.length),
    take: (leads: Lead[]) => (known.value = hear(known.value, leads)),
    /** The page was read anew. */
    replace(leads: Lead[]) {
      page.value = leads
    },
    showWaiting: () =>
      (held.value = isHeld.value ? new Set(fresh.value.map(({ id }) => id)) : null),
    find: (id: string) => shown.value.find((lead) => lead.id === id) ?? known.value.get(id),
  }
}
