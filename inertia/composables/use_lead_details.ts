import { atSite } from '~/composables/at_site'
import { ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'

export type LeadDetails = Data.Leads.Desk.LeadDetails
export type Moment = LeadDetails['timeline']['moments'][number]

/** What is known of an opened lead. `read` again when something was heard of it. */
export function useLeadDetails(siteId: string, leadId: () => string) {
  const details = shallowRef<LeadDetails | null>(null)
  const earlier = shallowRef<Moment[]>([])
  const next = ref<string | null>(null)
  const hasFailed = ref(false)
  const isReading = ref(false)
  /** There is no such lead (any more): asking again does not help. */
  const isGone = ref(false)
  const ask = async (path: string) => {
    const url = `${atSite(siteId)}/leads/${path}`
    const answer = await fetch(url, { headers: { accept: 'application/json' } })
    isGone.value = answer.status === 404
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }

  async function read() {
    const id = leadId()
    try {
      const told: LeadDetails = await ask(`${id}/details`)
      if (id !== leadId()) return
      details.value = told
      if (earlier.value.length === 0) next.value = told.timeline.next
      hasFailed.value = false
    } catch {
      if (id === leadId()) hasFailed.value = true
    }
  }

  async function readEarlier() {
    if (!next.value || isReading.value) return
    const id = leadId()
    isReading.value = true
    try {
      const told = await ask(`${id}/earlier?before=${encodeURIComponent(next.value)}`)
      if (id !== leadId()) return
      earlier.value = [...earlier.value, ...told.moments]
      next.value = told.next
    } catch {
      hasFailed.value = true
    } finally {
      isReading.value = false
    }
  }

  watch(
    leadId,
    () => {
      details.value = null
      earlier.value = []
      hasFailed.value = false
      void read()
    },
    { immediate: true }
  )
  return { details, earlier, next, hasFailed, isGone, isReading, read, readEarlier }
}
