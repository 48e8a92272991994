import { computed, ref, type Ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'
import { fits } from '~/components/calls/call_filter'
import { hear, listOf } from '~/components/calls/call_list'

export type Monitor = Data.Calls.CallMonitor
export type Call = Monitor['calls'][number]

/** The calls of a page, kept up to date. While somebody reads, new ones wait: nothing moves under their eyes. */
export function useCallList(monitor: () => Monitor, isHeld: Ref<boolean>) {
  const { opened } = monitor()
  const known = shallowRef(new Map(opened ? [[opened.id, opened]] : []))
  const page = shallowRef(monitor().calls)
  watch(monitor, ({ calls }) => (page.value = calls))

  const all = computed(() => {
    const { filter, site, isFirstPage, next } = monitor()
    return listOf(
      { calls: page.value, isFirst: isFirstPage, hasNext: next !== null },
      known.value,
      (call) => fits(filter, call, site.timezone)
    )
  })

  /** Those that stood there when the reading began. */
  const held = ref<Set<string> | null>(null)
  watch(isHeld, (now) => (held.value = now ? new Set(all.value.map(({ id }) => id)) : null), {
    immediate: true,
  })
  const shown = computed(() => {
    const ids = held.value
    return ids ? all.value.filter(({ id }) => ids.has(id)) : all.value
  })

  return {
    shown,
    waiting: computed(() => all.value.length - shown.value.length),
    take: (calls: Call[]) => (known.value = hear(known.value, calls)),
    /** The page was read anew. */
    replace(calls: Call[]) {
      page.value = calls
      known.value = hear(known.value, calls)
    },
    showWaiting: () => (held.value = isHeld.value ? new Set(all.value.map(({ id }) => id)) : null),
    find: (id: string) => shown.value.find((call) => call.id === id) ?? known.value.get(id),
  }
}
