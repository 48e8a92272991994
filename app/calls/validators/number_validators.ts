import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'

const name = () => vine.string().trim().minLength(1).maxLength(100).use(plainText())

/** What is no number is said by who reads it, in the country of the site. */
export const sourceForm = vine.create({ number: vine.string().maxLength(64), name: name() })

export const nameForm = vine.create({ name: name() })

export const poolForm = vine.create({ numbers: vine.string().maxLength(40_000) })

export const numberSettings = {
  swapped_number: vine.string().maxLength(64).nullable(),
  number_grace_min: vine.number().withoutDecimals().range([2, 1440]),
  reference_codes: vine.boolean(),
}

export const numberSettingsForm = vine.create(numberSettings)

const messages = new SimpleMessagesProvider(
  {
    'name.required': 'Say what the number stands for.',
    'numbers.required': 'Paste some numbers, one a line.',
    'required': 'This is needed.',
    'maxLength': 'At most {{ max }} characters.',
    'range': 'A number from {{ min }} to {{ max }}.',
    'number': 'A number, please.',
    'withoutDecimals': 'A whole number, please.',
  },
  {}
)

for (const validator of [sourceForm, nameForm, poolForm, numberSettingsForm]) {
  validator.messagesProvider = messages
}
