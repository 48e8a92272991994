import { atSite } from '~/composables/at_site'
import { ref, shallowRef, watch } from 'vue'
import type { Data } from '@generated/data'

export type CallDetails = Data.Calls.CallDetails

/** What is known of an opened call, read again whenever the call changes. */
export function useCallDetails(siteId: string, call: () => { id: string; version: number }) {
  const details = shallowRef<CallDetails | null>(null)
  const hasFailed = ref(false)

  async function read() {
    const { id } = call()
    try {
      const answer = await fetch(`${atSite(siteId)}/calls/${id}`, {
        headers: { accept: 'application/json' },
      })
      if (!answer.ok) throw new Error(String(answer.status))
      const told: CallDetails = await answer.json()
      if (id !== call().id || told.call.version < call().version) return
      details.value = told
      hasFailed.value = false
    } catch {
      hasFailed.value = true
    }
  }

  watch(() => [call().id, call().version], read, { immediate: true })
  return { details, hasFailed, read }
}
