import { computed, onScopeDispose, ref, type Ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'
import {
  catchUp,
  emptyFeed,
  type FeedState,
  type Group,
  groupBySession,
  mergeCalls,
  mergeFeed,
  type News,
} from '~/components/live/feed_state'
import { type ToldCall, visitCallOf } from '~/components/live/feed_calls'

export type FeedEvent = Data.Reports.LiveFeed['events'][number]
export type FeedSession = Data.Reports.LiveFeed['sessions'][number]
export type FeedCall = ReturnType<typeof visitCallOf>
export type FeedGroup = Group<FeedEvent, FeedSession, FeedCall>
export type Feed = Pick<Data.Reports.LiveFeed, 'events' | 'sessions' | 'calls'>

/** Least time between two changes of what is shown: more often nobody can read, and a busy site would do nothing but draw. */
const GAP_MS = 250

/** More cards than these at once is a crowd: marking each of them would mark none. */
const CROWD = 5

/** The same for a crowd: drawing dozens of cards takes a while, and a press that comes meanwhile has to wait. */
const CROWD_GAP_MS = 1_000

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
  const start = emptyFeed<FeedEvent, FeedSession, FeedCall>()
  let state = initial ? catchUp(start, initial) : start
  const groups = shallowRef<FeedGroup[]>(groupBySession(state))
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

  let due: ReturnType<typeof setTimeout> | undefined
  let shownState = state
  const isCrowded = ref(false)
  onScopeDispose(() => clearTimeout(due))

  function become(next: FeedState<FeedEvent, FeedSession, FeedCall>) {
    state = next
    if (!due) show()
  }

  /** The first news after a quiet time are shown at once. */
  function show() {
    due = undefined
    if (shownState === state) return
    shownState = state
    const before = new Set(groups.value)
    groups.value = groupBySession(shownState, groups.value)
    isCrowded.value = groups.value.filter((group) => !before.has(group)).length > CROWD
    due = setTimeout(show, isCrowded.value ? CROWD_GAP_MS : GAP_MS)
  }

  /** Shows what waits, though somebody reads. */
  function showWaiting() {
    if (held.value) held.value = wanted.value
  }

  return {
    groups,
    shown,
    waiting,
    isCrowded,
    takeFeed: (feed: Feed) => become(catchUp(state, feed)),
    takeBatch: (news: News<FeedEvent, FeedSession>) => become(mergeFeed(state, news)),
    takeCalls: (calls: ToldCall[]) => become(mergeCalls(state, calls.map(visitCallOf))),
    showWaiting,
  }
}
