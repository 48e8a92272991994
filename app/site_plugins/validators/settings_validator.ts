import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { MAX_TEXT } from '#app/plugins/resolve_settings'
import { plainText } from '#app/sites/validators/rules'
import type { Setting, SettingValue } from '#app/plugins/contracts/plugin'

export interface SubmittedSettings {
  values: Record<string, SettingValue>
  /** Those that were typed anew; null takes one away. */
  secrets: Record<string, string | null>
  fingerprint: string
}

const messages = new SimpleMessagesProvider(
  {
    required: 'This is needed.',
    minLength: 'This is needed.',
    maxLength: 'At most {{ max }} characters.',
    enum: 'Choose one of the list.',
    min: 'At least {{ min }}.',
    max: 'At most {{ max }}.',
    range: 'A number from {{ min }} to {{ max }}.',
    number: 'A number, please.',
    withoutDecimals: 'A whole number, please.',
    boolean: 'On or off.',
    string: 'This has to be text.',
  },
  {}
)

/**
 * Checks what was sent against the declaration of a plugin: each value in its own type, nothing converted. `needsAll` is off
 * for a workspace, which may leave what is required to its sites.
 */
export async function validateSettings(
  declared: readonly Setting[],
  needsAll: boolean,
  body: unknown
): Promise<SubmittedSettings> {
  const open = declared.filter(({ secret }) => !secret)
  const secret = declared.filter((setting) => setting.secret)
  const validator = vine.create({
    values: vine.object(propertiesOf(open, (setting) => valueOf(setting, needsAll))),
    secrets: vine.object(propertiesOf(secret, secretOf)).optional(),
    fingerprint: vine.string().maxLength(64),
  })
  validator.messagesProvider = messages
  const { values, secrets = {}, fingerprint } = await validator.validate(body)
  // The body parser makes null of an empty text.
  const filled = Object.fromEntries(open.map(({ key }) => [key, values[key] ?? '']))
  return { values: filled as SubmittedSettings['values'], secrets, fingerprint }
}

function propertiesOf<T>(declared: readonly Setting[], schemaOf: (setting: Setting) => T) {
  return Object.fromEntries(declared.map((setting) => [setting.key, schemaOf(setting)])) as Record<
    string,
    any
  >
}

function valueOf(setting: Setting, needsAll: boolean) {
  switch (setting.type) {
    case 'number':
      return numberOf(setting)
    case 'boolean':
      return vine.boolean({ strict: true })
    case 'choice':
      return vine.enum([...(setting.choices ?? [])])
    case 'text': {
      const text = vine
        .string()
        .trim()
        .maxLength(setting.max ?? MAX_TEXT)
      return setting.required && needsAll
        ? text.minLength(1).use(plainText())
        : text.use(plainText()).nullable()
    }
  }
}

function numberOf({ min, max, whole }: Setting) {
  const number = vine.number({ strict: true })
  if (whole) number.withoutDecimals()
  if (min !== undefined && max !== undefined) return number.range([min, max])
  if (min !== undefined) number.min(min)
  if (max !== undefined) number.max(max)
  return number
}

function secretOf({ max = MAX_TEXT }: Setting) {
  return vine.string().trim().maxLength(max).use(plainText()).nullable().optional()
}
