import vine from '@vinejs/vine'
import { uuidIn, type OutwardPrefix } from '#app/shared/outward_id'

/** Parts that operations are declared with. Those of answers are never run: they are types, and the document. */

const outward = vine.createRule<OutwardPrefix>(
  (value, prefix, field) => {
    if (typeof value !== 'string') return
    const uuid = uuidIn(prefix, value)
    if (uuid) field.mutate(uuid, field)
    else field.report(`This has to be an id such as ${prefix}_…`, 'id', field)
  },
  { toJSONSchema: (schema, prefix) => (schema.pattern = `^${prefix}_[0-9a-f]{32}$`) }
)

const site = vine.createRule((_value) => {}, {
  toJSONSchema: (schema) => (schema.pattern = '^site_[\\w-]{4,64}$'),
})

const instantRule = vine.createRule((_value) => {}, {
  toJSONSchema: (schema) => (schema.format = 'date-time'),
})

const dayRule = vine.createRule(
  (value, _, field) => {
    if (typeof value !== 'string') return
    const isDay = /^[12]\d{3}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    if (!isDay) field.report('This has to be a day such as 2026-11-23.', 'day', field)
  },
  { toJSONSchema: (schema) => (schema.format = 'date') }
)

/** Given, it becomes the UUID. */
export const idField = (prefix: OutwardPrefix) => vine.string().use(outward(prefix))
export const siteIdField = () => vine.string().use(site())
export const instantField = () => vine.string().use(instantRule())
export const dayField = () => vine.string().use(dayRule())
export const textField = () => vine.string()
export const countField = () => vine.number().withoutDecimals().min(0)

export const amountField = () => vine.number()
export const scoreField = () => vine.number().withoutDecimals().range([0, 100])
/** `2026-11`: visits are kept by the month in which they began. */
export const monthField = () => vine.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/)

/** Days of the site's own zone, both included; without them the last thirty. */
export const periodFields = () => ({
  from: dayField().optional().requiredIfExists('to'),
  to: dayField().optional().requiredIfExists('from'),
})
