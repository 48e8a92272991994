import { computed, ref, watch } from 'vue'
import { useForm } from '@inertiajs/vue3'
import { words } from '~/words/words'
import { focusFirstError } from '~/composables/focus_first_error'
import { useUnsavedGuard } from '~/composables/use_unsaved_guard'
import type { TargetForm } from '~/components/uploads/words'

const t = words('uploads')

/** What a person decides of a target that Google is told: a new one, or one that there is. */
export function useTargetForm(shown: () => TargetForm) {
  const wanted = useForm(beginning(shown()))
  /** What the person was shown, and decides on. */
  const seen = ref(shown().target?.version)
  const errors = computed(() => wanted.errors as Record<string, string>)
  const isComplete = computed(() => Boolean(wanted.actionId || wanted.newName?.trim()))
  useUnsavedGuard(() => wanted.isDirty && !wanted.processing)

  watch(
    () => wanted.newName,
    (now) => {
      if (now !== '') return
      wanted.newName = t(wanted.gate === 'won' ? 'new_name.won' : 'new_name.qualified')
    }
  )

  function send() {
    const { site, target } = shown()
    const address = `/sites/${site.id}/ads/uploads/targets`
    wanted
      .transform(({ actionId, newName, ...data }) => ({
        ...data,
        ...(newName !== null ? { newName } : { actionId }),
        ...(target && { version: seen.value }),
      }))
      .submit(target ? 'put' : 'post', target ? `${address}/${target.id}` : address, {
        preserveScroll: true,
        onError: focusFirstError,
      })
  }

  /** What was chosen stays, and is saved over what somebody else saved: knowingly now. */
  function keepMine() {
    seen.value = shown().target?.version
    wanted.clearErrors()
  }

  /** Takes the server's values as the new ground. */
  function showCurrent() {
    wanted.defaults(beginning(shown()))
    wanted.reset()
    keepMine()
  }

  return { wanted, errors, isComplete, send, keepMine, showCurrent }
}

function beginning({ target }: TargetForm) {
  return {
    gate: target?.gate ?? ('qualified' as const),
    reviewHours: target?.reviewHours ?? 24,
    unknownConsent: target?.unknownConsent ?? ('withhold' as const),
    identifiers: target?.identifiers ?? ('never' as const),
    defaultValue: target?.defaultValue ?? null,
    actionId: target?.actionId ?? (null as string | null),
    newName: null as string | null,
    pastDays: 0,
  }
}
