import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { SCOPES } from '#app/api/scopes'
import { plainText } from '#app/sites/validators/rules'

export const TOKEN_ROLES = ['viewer', 'analyst', 'admin'] as const
export const LIFETIMES = [30, 90, 365] as const

const MOST_A_MINUTE = 6000
const perMinute = () => vine.number().withoutDecimals().range([1, MOST_A_MINUTE])

const fields = () => ({
  name: vine.string().trim().minLength(1).maxLength(100).use(plainText()),
  scopes: vine.array(vine.enum(SCOPES)).minLength(1).distinct(),
  /** None: all of them. */
  sites: vine.array(vine.string().uuid()).maxLength(500).distinct(),
  /** Null: it does not end by itself. */
  days: vine.enum(LIFETIMES).nullable(),
  requestsPerMinute: perMinute(),
  siteRequestsPerMinute: perMinute(),
})

export const personalTokenForm = vine.create(fields())
export const workspaceTokenForm = vine.create({ ...fields(), role: vine.enum(TOKEN_ROLES) })

const messages = new SimpleMessagesProvider({
  'name.required': 'Give the token a name.',
  'name.minLength': 'Give the token a name.',
  'name.maxLength': 'At most {{ max }} characters.',
  'scopes.required': 'Choose what it may do.',
  'scopes.array.minLength': 'Choose what it may do.',
  'required': 'This is needed.',
  'range': 'A number from {{ min }} to {{ max }}.',
  'number': 'A number, please.',
  'withoutDecimals': 'A whole number, please.',
})
for (const validator of [personalTokenForm, workspaceTokenForm]) {
  validator.messagesProvider = messages
}
