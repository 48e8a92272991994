import { computed, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import type { Data } from '@generated/data'
import { sendJson } from '~/composables/send_json'

type Check = Data.Health.SiteCheck

/** While it is under way, and when the server could not be asked. */
const SOON_MS = 700
const LATER_MS = 3_000

/** A look at a page of the site: begun here, or by somebody else, and followed to its end. */
export function useSiteCheck(path: () => string, known: () => Check | null) {
  const check = ref(known())
  const isLost = ref(false)
  const isLooking = computed(() => check.value?.state === 'looking')
  let timer: ReturnType<typeof setTimeout> | undefined

  function follow() {
    clearTimeout(timer)
    if (isLooking.value) timer = setTimeout(ask, isLost.value ? LATER_MS : SOON_MS)
  }

  async function ask() {
    const headers = { accept: 'application/json' }
    const answer = await fetch(path(), { headers }).catch(() => null)
    const body = answer?.ok ? await answer.json().catch(() => null) : null
    isLost.value = body === null
    if (body) check.value = body.check
    follow()
  }

  /** Throws `Refused`. */
  async function begin(url: string) {
    check.value = await sendJson<Check>('POST', path(), { url })
    isLost.value = false
    follow()
  }

  // The page looks again from time to time; what it knows may be older than what was begun here.
  watch(known, (latest) => {
    if (!latest || (check.value && latest.startedAt < check.value.startedAt)) return
    check.value = latest
    follow()
  })
  onMounted(follow)
  onBeforeUnmount(() => clearTimeout(timer))
  return { check, isLooking, isLost, begin }
}
