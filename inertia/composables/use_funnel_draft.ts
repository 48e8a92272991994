import { computed, ref, watch } from 'vue'
import { useDraft } from '~/composables/use_draft'
import type { Funnel, Plan, Step } from '~/components/funnels/types'

interface Start {
  siteId: string
  /** Null: a new one. */
  funnel: Funnel | null
  plan: Plan
}

interface Kept {
  plan: Plan
  /** Of the funnel when it was opened: what a colleague did meanwhile is a conflict, also after a reload. */
  version: number | null
}

/** A funnel as it is being edited. */
export function useFunnelDraft(start: () => Start) {
  const name = ref('')
  const steps = ref<Step[]>([])
  const withinDays = ref<number | null>(null)
  /** The funnel whose version is sent; null: a new one. */
  const base = ref<Funnel | null>(null)
  /** What is shown was typed before, and not saved. */
  const isKept = ref(false)
  const draft = useDraft<Kept>(() => {
    const { siteId, funnel, plan } = start()
    return `funnel ${siteId} ${funnel?.id ?? JSON.stringify(plan.steps)}`
  })

  const plan = computed<Plan>(() => ({
    name: name.value,
    steps: steps.value,
    withinDays: withinDays.value,
  }))
  const isChanged = computed(() => written(plan.value) !== written(start().plan))

  function take(taken: Plan) {
    name.value = taken.name
    steps.value = taken.steps.map((step) => ({ ...step }))
    withinDays.value = taken.withinDays
  }

  function open() {
    const { funnel, plan: given } = start()
    const kept = draft.read()
    isKept.value = kept !== null
    base.value = funnel && { ...funnel, version: kept?.version ?? funnel.version }
    take(kept?.plan ?? given)
  }

  function startAnew() {
    isKept.value = false
    base.value = start().funnel
    take(start().plan)
  }

  /** `isOpen`: what is changed then was typed. */
  function keepWhile(isOpen: () => boolean) {
    watch(
      plan,
      (typed) => {
        if (!isOpen()) return
        if (isChanged.value) draft.keep({ plan: typed, version: base.value?.version ?? null })
        else draft.forget()
      },
      { deep: true }
    )
  }

  return {
    name,
    steps,
    withinDays,
    base,
    plan,
    isChanged,
    isKept,
    take,
    open,
    startAnew,
    keepWhile,
    forget: draft.forget,
  }
}

function written({ name, steps, withinDays }: Plan) {
  return JSON.stringify({ name, steps, withinDays })
}
