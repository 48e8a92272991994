import vine from '@vinejs/vine'
import { isTimeZone } from '#app/sites/time_zones'
import { MAX_COLUMNS } from '#app/calls/importing/limits'
import { CLOCKS, DATE_ORDERS, FIELDS } from '#app/calls/importing/reading/mapping'

export const column = () =>
  vine
    .number()
    .withoutDecimals()
    .min(0)
    .max(MAX_COLUMNS - 1)

const optional = () => column().optional()

const columns = Object.fromEntries(FIELDS.map((field) => [field, optional()])) as Record<
  (typeof FIELDS)[number],
  ReturnType<typeof optional>
>

export const zone = vine.createRule((value, _, field) => {
  if (!isTimeZone(value as string)) field.report('This is no time zone', 'zone', field)
})

export const mappingForm = vine.create({
  hasHeader: vine.boolean(),
  columns: vine.object(columns),
  dateOrder: vine.enum(DATE_ORDERS),
  clock: vine.enum(CLOCKS),
  zone: vine.string().maxLength(64).use(zone()),
})
