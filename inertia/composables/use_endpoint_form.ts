import { computed, reactive, ref } from 'vue'
import { useForm } from '@inertiajs/vue3'
import { focusFirstError } from '~/composables/focus_first_error'
import type { DestinationKind, EndpointValues } from '~/components/webhooks/words'

type Value = string | number | boolean

/** What is typed into the form of an endpoint: a new one, or one that there is. Settings are those of the chosen kind. */
export function useEndpointForm(kinds: DestinationKind[], values: EndpointValues | null) {
  const plugin = ref(values?.plugin ?? kinds[0]?.name ?? '')
  const kind = computed(() => kinds.find(({ name }) => name === plugin.value))
  const settings = reactive<Record<string, Record<string, Value>>>(
    Object.fromEntries(kinds.map((one) => [one.name, beginning(one, values)]))
  )
  const forget = reactive<Record<string, boolean>>({})
  const wanted = reactive({
    name: values?.name ?? '',
    events: values?.events ?? ['conversion.created', 'lead.scored'],
    minScore: values?.minScore ?? 0,
    channels: values?.channels ?? [],
    sourceLabels: values?.sourceLabels ?? [],
    signature: 'v1',
  })
  const form = useForm({})
  const errors = computed(() => form.errors as Partial<Record<string, string>>)

  function send(address: string) {
    const { channels, sourceLabels, signature, ...rest } = wanted
    const data = {
      ...rest,
      settings: settings[plugin.value],
      channels: channels.length ? channels : null,
      sourceLabels: sourceLabels.length ? sourceLabels : null,
      ...(values
        ? { forget: Object.keys(forget).filter((key) => forget[key]) }
        : { plugin: plugin.value, signature }),
    }
    form
      .transform(() => data)
      .submit(values ? 'put' : 'post', address, { onError: focusFirstError })
  }

  return { plugin, kind, settings, forget, wanted, form, errors, send }
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
