import { computed, onScopeDispose, ref, watch } from 'vue'
import { router } from '@inertiajs/vue3'
import {
  type FeedFilter,
  filterFrom,
  isFiltering,
  matches,
  NO_FILTER,
  searchOf,
} from '~/components/live/feed_filter'
import type { FeedGroup } from '~/composables/use_live_feed'

type ListKey = 'bands' | 'labels' | 'actions'

const TYPING_MS = 250

/** The filter of the live feed, in step with the address of the page. */
export function useLiveFilters() {
  const filter = ref<FeedFilter>(filterFrom(window.location.search))
  let due: ReturnType<typeof setTimeout> | undefined

  watch(filter, (next, old) => {
    clearTimeout(due)
    due = setTimeout(() => writeAddress(next), next.text === old.text ? 0 : TYPING_MS)
  })

  onScopeDispose(() => clearTimeout(due))

  function toggle(key: ListKey, value: string) {
    const list = filter.value[key]
    const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value]
    filter.value = { ...filter.value, [key]: next }
  }

  return {
    filter,
    toggle,
    setText: (text: string) => (filter.value = { ...filter.value, text }),
    clear: () => (filter.value = NO_FILTER),
    isActive: computed(() => isFiltering(filter.value)),
    matches: computed(() => {
      const current = filter.value
      return (group: FeedGroup) => matches(current, group)
    }),
  }
}

/** Through Inertia, which would otherwise put the old address back when it next touches the history. */
function writeAddress(filter: FeedFilter) {
  const { pathname, search, hash } = window.location
  const next = pathname + searchOf(filter, search) + hash
  if (next === pathname + search + hash) return
  router.replace({ url: next, preserveState: true, preserveScroll: true })
}
