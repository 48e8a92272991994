import { computed, reactive, ref } from 'vue'
import { useForm } from '@inertiajs/vue3'
import { focusFirstError } from '~/composables/focus_first_error'
import { useUnsavedGuard } from '~/composables/use_unsaved_guard'
import { changedMeanwhile } from '~/components/webhooks/changed_meanwhile'
import type { DestinationKind, EndpointValues } from '~/components/webhooks/words'

type Value = string | number | boolean

/** What is typed into the form of an endpoint: a new one, or one that there is. Settings are those of the chosen kind. */
export function useEndpointForm(kinds: DestinationKind[], values: () => EndpointValues | null) {
  const plugin = ref(values()?.plugin ?? kinds[0]?.name ?? '')
  const kind = computed(() => kinds.find(({ name }) => name === plugin.value))
  const settings = reactive(settingsOf(kinds, values()))
  const forget = reactive<Record<string, boolean>>({})
  const wanted = reactive({ ...wantedOf(values()), signature: 'v1' })
  /** What the person was shown, and decides on. */
  const seen = ref(values())
  const form = useForm({})
  const content = () => JSON.stringify([plugin.value, settings, wanted, forget])
  const ground = ref(content())
  useUnsavedGuard(() => content() !== ground.value && !form.processing)
  const errors = computed(() => form.errors as Partial<Record<string, string>>)
  const changes = computed(() => {
    const now = values()
    if (!now || !seen.value || !kind.value) return []
    const typed = { ...wanted, settings: settings[plugin.value]! }
    return changedMeanwhile(kind.value, typed, seen.value, now)
  })

  function send(address: string) {
    const { channels, sourceLabels, signature, ...rest } = wanted
    const data = {
      ...rest,
      settings: settings[plugin.value],
      channels: channels.length ? channels : null,
      sourceLabels: sourceLabels.length ? sourceLabels : null,
      ...(values()
        ? { forget: Object.keys(forget).filter((key) => forget[key]), version: seen.value?.version }
        : { plugin: plugin.value, signature }),
    }
    form
      .transform(() => data)
      .submit(values() ? 'put' : 'post', address, { onError: focusFirstError })
  }

  /** What was typed stays, and is saved over what somebody else saved: knowingly now. */
  function keepMine() {
    seen.value = values()
    form.clearErrors()
  }

  /** Takes the server's values as the new ground. */
  function showCurrent() {
    Object.assign(settings, settingsOf(kinds, values()))
    Object.assign(wanted, wantedOf(values()))
    for (const key of Object.keys(forget)) forget[key] = false
    ground.value = content()
    keepMine()
  }

  return {
    ...{ plugin, kind, settings, forget, wanted, form, errors, send },
    ...{ changes, keepMine, showCurrent },
    isStale: computed(() => Boolean(errors.value.version)),
  }
}

function wantedOf(values: EndpointValues | null) {
  return {
    name: values?.name ?? '',
    events: [...(values?.events ?? ['conversion.created', 'lead.scored'])],
    minScore: values?.minScore ?? 0,
    channels: [...(values?.channels ?? [])],
    sourceLabels: [...(values?.sourceLabels ?? [])],
  }
}

function settingsOf(
  kinds: DestinationKind[],
  values: EndpointValues | null
): Record<string, Record<string, Value>> {
  return Object.fromEntries(kinds.map((kind) => [kind.name, beginning(kind, values)]))
}

/** Secrets are not known here: their fields begin empty. */
function beginning({ fields }: DestinationKind, values: EndpointValues | null) {
  const stored = values?.settings ?? {}
  return Object.fromEntries(
    fields.map(({ key, isSecret, default: usual }) => [
      key,
      isSecret ? '' : ((stored[key] as Value | undefined) ?? usual),
    ])
  )
}
