import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'
import { MATCHES, MAX_DAYS, MAX_STEPS, MIN_STEPS, STEP_KINDS } from '#app/traffic/funnels/types'

const version = () => vine.number().withoutDecimals().range([1, 2_147_483_647])

/** Whether a step says enough: which page, or which conversion. */
const completeStep = vine.createRule((value, _, field) => {
  const { kind, match, value: wanted } = (value ?? {}) as Record<string, string>
  if (match !== 'any' && !wanted) {
    field.report('Say which one, or choose "any".', 'completeStep', field)
  }
  if (kind === 'conversion' && match !== 'any' && match !== 'is') {
    field.report('A conversion is one, or any.', 'completeStep', field)
  }
})

const step = () =>
  vine
    .object({
      kind: vine.enum(STEP_KINDS),
      match: vine.enum(MATCHES),
      value: vine.string().trim().maxLength(2000).use(plainText()).optional(),
    })
    .use(completeStep())

export const plan = {
  name: vine.string().trim().minLength(1).maxLength(100).use(plainText()),
  steps: vine.array(step()).minLength(MIN_STEPS).maxLength(MAX_STEPS),
  withinDays: vine.number().withoutDecimals().range([1, MAX_DAYS]).nullable(),
}

export const newFunnelForm = vine.create(plan)
export const funnelForm = vine.create({ ...plan, version: version() })
export const removalForm = vine.create({ version: version() })
export const moveForm = vine.create({ place: vine.number().withoutDecimals().range([0, 1000]) })

export const messages = new SimpleMessagesProvider(
  {
    'name.required': 'Give the funnel a name.',
    'name.minLength': 'Give the funnel a name.',
    'steps.array.minLength': 'A funnel has at least {{ min }} steps.',
    'steps.array.maxLength': 'A funnel has at most {{ max }} steps.',
    'required': 'This is needed.',
    'maxLength': 'At most {{ max }} characters.',
    'enum': 'Choose one of the list.',
    'range': 'A number from {{ min }} to {{ max }}.',
    'number': 'A number, please.',
    'withoutDecimals': 'A whole number, please.',
    'string': 'This has to be text.',
  },
  {}
)

for (const validator of [newFunnelForm, funnelForm, removalForm, moveForm]) {
  validator.messagesProvider = messages
}
