import { computed, type Ref } from 'vue'
import { useSelection } from '~/composables/use_selection'
import type { Lead } from '~/composables/use_lead_list'

/** Leads that were chosen to do something with together: of merged ones, the whole. */
export function useLeadSelection(shown: Ref<Lead[]>) {
  return useSelection(
    computed(() => shown.value.filter(({ mergedInto }) => !mergedInto).map(({ id }) => id))
  )
}
