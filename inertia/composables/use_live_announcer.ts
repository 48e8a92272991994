import { onScopeDispose, ref, type Ref, watch } from 'vue'
import type { FeedGroup } from '~/composables/use_live_feed'
import type { LiveStatus } from '~/components/live/live_connection'
import { words } from '~/words/words'

const t = words('live')

/** A screen reader that is told every event is switched off. */
const GAP_MS = 20_000

/** What the feed says aloud: how many visits came in, at most three times a minute, and that the line was cut or is back. */
export function useLiveAnnouncer(groups: Ref<FeedGroup[]>, status: Ref<LiveStatus>) {
  const text = ref('')
  const known = new Set(groups.value.map(({ session }) => session.id))
  let fresh = new Map<string, FeedGroup>()
  let due: ReturnType<typeof setTimeout> | undefined
  let wasCut = false

  watch(groups, (all) => {
    for (const group of all) {
      const { id } = group.session
      if (!known.has(id) || fresh.has(id)) fresh.set(id, group)
      known.add(id)
    }
    if (fresh.size) due ??= setTimeout(say, GAP_MS)
  })

  watch(status, (now) => {
    if (now === 'reconnecting') text.value = t('announce.cut')
    if (now === 'live' && wasCut) text.value = t('announce.back')
    wasCut = now === 'reconnecting' || (wasCut && now !== 'live')
  })

  function say() {
    due = undefined
    const all = [...fresh.values()]
    const hot = all.filter(({ session }) => ['hot', 'premium'].includes(session.band)).length
    text.value = t('announce.visits', { count: all.length, hot })
    fresh = new Map()
  }

  onScopeDispose(() => clearTimeout(due))
  return text
}
