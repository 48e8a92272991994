import { computed, type Ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'
import { emptyFeed, type Group, groupBySession, mergeFeed } from '~/components/live/feed_state'

export type FeedEvent = Data.Reports.LiveFeed['events'][number]
export type FeedSession = Data.Reports.LiveFeed['sessions'][number]
export type FeedGroup = Group<FeedEvent, FeedSession>
export type Feed = Pick<Data.Reports.LiveFeed, 'events' | 'sessions'>

interface View {
  /** Which cards are wanted. */
  matches: Ref<(group: FeedGroup) => boolean>
  /** Somebody reads: cards stay where they are, and new ones wait. */
  isHeld: Ref<boolean>
  /** Not even what stands on the cards changes. */
  isPaused: Ref<boolean>
}

/** The cards of the live feed: all that were heard of, and those that are shown. */
export function useLiveFeed(initial: Feed | null, { matches, isHeld, isPaused }: View) {
  const start = emptyFeed<FeedEvent, FeedSession>()
  const state = shallowRef(initial ? mergeFeed(start, initial) : start)
  const groups = shallowRef<FeedGroup[]>(groupBySession(state.value))
  const wanted = computed(() => groups.value.filter((group) => matches.value(group)))

  /** The cards as they were when the reading began. */
  const held = shallowRef<FeedGroup[] | null>(null)
  const isFrozen = computed(() => isHeld.value || isPaused.value)
  watch([isFrozen, matches], () => (held.value = isFrozen.value ? wanted.value : null))

  const shown = computed(() => {
    if (!held.value || isPaused.value) return held.value ?? wanted.value
    const current = new Map(wanted.value.map((group) => [group.session.id, group]))
    return held.value.map((group) => current.get(group.session.id) ?? group)
  })

  const waiting = computed(() => {
    if (!held.value) return 0
    const ids = new Set(held.value.map(({ session }) => session.id))
    return wanted.value.filter(({ session }) => !ids.has(session.id)).length
  })

  function take(news: Feed) {
    const next = mergeFeed(state.value, news)
    if (next === state.value) return
    state.value = next
    groups.value = groupBySession(next, groups.value)
  }

  /** Shows what waits, though somebody reads. */
  function showWaiting() {
    if (held.value) held.value = wanted.value
  }

  return { groups, shown, waiting, take, showWaiting }
}
