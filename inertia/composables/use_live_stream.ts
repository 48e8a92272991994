import { atSite } from '~/composables/at_site'
import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'
import { LiveConnection, type LiveStatus } from '~/components/live/live_connection'

/**
 * A browser opens six connections to a host, and a stream keeps one: a seventh tab could load nothing. So hidden tabs give
 * theirs back, and one that is opened in the background takes none until somebody looks.
 */
const HIDDEN_MS = 15_000

export interface LiveHandlers {
  onFeed: (feed: any) => void
  onBatch?: (batch: any) => void
  onCalls?: (message: any) => void
  onLeads?: (message: any) => void
  /** What the page catches up from, when that is not the feed of visits. Asked each time: it may depend on a filter. */
  feedUrl?: () => string
}

/** The live stream of a site for as long as the page is there: cut, it comes back; asleep, it wakes with the tab. */
export function useLiveStream(siteId: string, handlers: LiveHandlers) {
  const status = ref<LiveStatus>('connecting')
  let hidden: ReturnType<typeof setTimeout> | undefined

  const connection = new LiveConnection({
    streamUrl: `${atSite(siteId)}/live/stream`,
    get feedUrl() {
      return handlers.feedUrl?.() ?? `${atSite(siteId)}/live/feed`
    },
    onFeed: handlers.onFeed,
    onMessage(message) {
      if (message.type === 'batch') handlers.onBatch?.(message)
      if (message.type === 'calls') handlers.onCalls?.(message)
      if (message.type === 'leads') handlers.onLeads?.(message)
    },
    onStatus: (next) => (status.value = next),
  })

  function onVisibility() {
    clearTimeout(hidden)
    if (document.hidden) hidden = setTimeout(() => connection.sleep(), HIDDEN_MS)
    else connection.wake()
  }
  const wake = () => void (document.hidden || connection.wake())

  onMounted(() => {
    if (document.hidden) connection.sleep()
    else connection.start()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('online', wake)
    window.addEventListener('pageshow', wake)
  })
  onBeforeUnmount(() => {
    connection.stop()
    clearTimeout(hidden)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wake)
  })

  return { status: readonly(status), retry: () => connection.retry() }
}
