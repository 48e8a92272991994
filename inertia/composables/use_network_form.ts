import { computed, ref } from 'vue'
import { useForm } from '@inertiajs/vue3'
import type { Data } from '@generated/data'
import { focusFirstError } from '~/composables/focus_first_error'
import { useUnsavedGuard } from '~/composables/use_unsaved_guard'

type Choices = Data.Ads.NetworkChoices
type Settings = Record<string, string | number | boolean>

/** What is typed of a network that no account is linked for: a new one, or one that there is. */
export function useNetworkForm(choices: () => Choices) {
  const network = ref(choices().target?.network ?? choices().networks[0]?.name ?? '')
  const chosen = computed(() => choices().networks.find(({ name }) => name === network.value))
  const wanted = useForm(beginning(choices()))
  /** What the person was shown, and decides on. */
  const seen = ref(choices().target?.version)
  const errors = computed(() => wanted.errors as Record<string, string>)
  useUnsavedGuard(() => wanted.isDirty && !wanted.processing)

  function send() {
    const { site, target } = choices()
    const address = `/sites/${site.id}/ads/uploads/networks`
    const { takesPeople = false } = chosen.value ?? {}
    wanted
      .transform(({ settings, pastDays, ...data }) => ({
        ...data,
        settings: settings[network.value],
        identifiers: takesPeople ? data.identifiers : 'never',
        ...(target ? { version: seen.value } : { network: network.value, pastDays }),
      }))
      .submit(target ? 'put' : 'post', target ? `${address}/${target.id}` : address, {
        preserveScroll: true,
        onError: focusFirstError,
      })
  }

  /** What was typed stays, and is saved over what somebody else saved: knowingly now. */
  function keepMine() {
    seen.value = choices().target?.version
    wanted.clearErrors()
  }

  /** Takes the server's values as the new ground. */
  function showCurrent() {
    wanted.defaults(beginning(choices()))
    wanted.reset()
    keepMine()
  }

  return { network, chosen, wanted, errors, send, keepMine, showCurrent }
}

function beginning({ networks, target }: Choices) {
  return {
    name: target?.name ?? '',
    gate: target?.gate ?? ('qualified' as const),
    reviewHours: target?.reviewHours ?? 24,
    unknownConsent: target?.unknownConsent ?? ('withhold' as const),
    identifiers: target?.identifiers ?? ('never' as const),
    defaultValue: target?.defaultValue ?? null,
    pastDays: 0,
    settings: settingsOf(networks, target),
  }
}

/** Secrets are not known here: their fields begin empty. */
function settingsOf(networks: Choices['networks'], target: Choices['target']) {
  const stored = (target?.settings ?? {}) as Settings
  return Object.fromEntries(
    networks.map(({ name, fields }) => [
      name,
      Object.fromEntries(
        fields.map(({ key, isSecret, default: usual }) => [
          key,
          isSecret ? '' : (stored[key] ?? usual),
        ])
      ) as Settings,
    ])
  )
}
