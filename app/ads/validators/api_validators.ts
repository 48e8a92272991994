import vine from '@vinejs/vine'
import { idField } from '#app/api/fields'
import { GATES, IDENTIFIERS, UNKNOWN_CONSENT } from '#app/ads/uploads/types'

const rules = () => ({
  /** How far a lead has to come. */
  gate: vine.enum(GATES),
  /** For so long somebody may still change their mind. */
  review_hours: vine.number().withoutDecimals().range([0, 720]),
  unknown_consent: vine.enum(UNKNOWN_CONSENT),
  identifiers: vine.enum(IDENTIFIERS),
  /** Of a lead that has none, in the currency of the account. */
  default_value: vine.number().decimal([0, 2]).range([0, 999_999_999]).nullable(),
})

const days = () => vine.number().withoutDecimals().range([0, 90])
const googleId = () => vine.string().regex(/^[1-9]\d{0,17}$/)
const name = () => vine.string().trim().minLength(1).maxLength(120)

/** One that is there, or the name of one to make. */
const action = () => ({
  action_id: googleId().optional().requiredIfMissing('new_action'),
  new_action: vine.string().trim().minLength(1).maxLength(100).optional(),
})

export const apiTarget = vine.create({ ...rules(), ...action(), past_days: days() })
export const apiTargetChange = vine.create({ ...rules(), ...action() })

export const apiNetwork = vine.create({
  ...rules(),
  name: name(),
  network: vine.string().maxLength(64),
  /** What the plugin declares is checked where that is known. */
  settings: vine.object({}).allowUnknownProperties(),
  past_days: days(),
})

export const apiNetworkChange = vine.create({
  ...rules(),
  name: name(),
  settings: vine.object({}).allowUnknownProperties(),
})

export const apiAccount = vine.create({
  connection_id: idField('conn'),
  customer_id: googleId(),
  login_customer_id: googleId().nullable().optional(),
})

export const apiAccountSettings = vine.create({
  /** Null: all of them. */
  campaign_ids: vine.array(googleId()).minLength(1).maxLength(500).distinct().nullable().optional(),
  reads_clicks: vine.boolean().optional(),
})
