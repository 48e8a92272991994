import { computed, ref, watch } from 'vue'
import { words } from '~/words/words'
import { useForm } from '@inertiajs/vue3'
import { useUnsavedGuard } from '~/composables/use_unsaved_guard'
import { focusFirstError } from '~/composables/focus_first_error'
import { shownValue, type Field, type FieldValue } from '~/components/plugins/words'

const t = words('plugins')

interface Shown {
  fields: Field[]
  fingerprint: string
}

export type PluginFields = ReturnType<typeof contentOf>

/** The form of one plugin, of a site or of a workspace: `address` is where it is sent. `plugin` is what the server shows now. */
export function usePluginForm(plugin: () => Shown, address: () => string) {
  const form = useForm<PluginFields>(contentOf(plugin()))
  const errors = computed(() => form.errors as Partial<Record<string, string>>)
  /** Goes up whenever the form begins anew; a field that keeps something for itself then does as well. */
  const round = ref(0)
  useUnsavedGuard(() => form.isDirty && !form.processing)

  /** What somebody else, or another button of the page, has changed; not under the hands of who is typing. */
  watch(
    () => plugin().fingerprint,
    () => !form.isDirty && showCurrent()
  )

  function save() {
    form.put(address(), { preserveScroll: true, onSuccess: showCurrent, onError: focusFirstError })
  }

  /** Takes the server's values as the new ground. */
  function showCurrent() {
    form.defaults(contentOf(plugin()))
    form.reset()
    form.clearErrors()
    round.value++
  }

  /** What was typed stays, and is saved over what somebody else saved: knowingly now. */
  function keepMine() {
    form.fingerprint = plugin().fingerprint
    form.clearErrors()
  }

  return {
    form,
    errors,
    round,
    isStale: computed(() => Boolean(errors.value.version)),
    changedMeanwhile: computed(() => differences(plugin().fields, form.values)),
    save,
    showCurrent,
    keepMine,
  }
}

function contentOf({ fields, fingerprint }: Shown) {
  const open = fields.filter((field) => !field.isSecret)
  return {
    values: Object.fromEntries(open.map(({ key, value }) => [key, value])) as Record<
      string,
      FieldValue
    >,
    /** Those typed anew; null takes one away. */
    secrets: {} as Record<string, string | null>,
    /** Keys; only a workspace sends them. */
    locked: fields.filter(({ lock }) => lock).map(({ key }) => key),
    fingerprint,
  }
}

/** What the server has now where it differs: `Weight: 20 points`. */
function differences(fields: Field[], mine: Record<string, FieldValue>) {
  return fields
    .filter(({ isSecret, key, value }) => !isSecret && mine[key] !== value)
    .map((field) =>
      t('settings.difference', { label: field.label, value: shownValue(field, field.value) })
    )
}
