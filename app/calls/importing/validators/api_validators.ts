import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { column, zone } from '#app/calls/importing/validators/mapping_validator'
import { CLOCKS, DATE_ORDERS } from '#app/calls/importing/reading/mapping'
import type { ChosenMapping } from '#app/calls/importing/map_import'

const place = () => column().nullable().optional()

/** Which column of the file is what; the first is 0, null: there is none. */
export const columnsObject = vine.object({
  number: place(),
  called_at: place(),
  time: place(),
  duration: place(),
  called_number: place(),
  id: place(),
  status: place(),
  direction: place(),
  reference: place(),
})

export const mappingObject = () =>
  vine.object({
    has_header: vine.boolean(),
    columns: columnsObject.clone(),
    date_order: vine.enum(DATE_ORDERS),
    clock: vine.enum(CLOCKS),
    timezone: vine.string().maxLength(64).use(zone()),
  })

export const apiMapping = vine.create(mappingObject())

export const apiImport = vine.create({
  file_name: vine.string().trim().minLength(1).maxLength(255).optional(),
  /** All of the file, as text. */
  csv: vine.string().minLength(1),
})

export function mappingIn({
  columns,
  ...given
}: Infer<ReturnType<typeof mappingObject>>): ChosenMapping {
  const { called_at: calledAt, called_number: dialled, id: ownId, ...same } = columns
  const named = { ...same, calledAt, dialled, ownId }
  return {
    hasHeader: given.has_header,
    dateOrder: given.date_order,
    clock: given.clock,
    zone: given.timezone,
    columns: Object.fromEntries(Object.entries(named).filter(([, at]) => typeof at === 'number')),
  }
}
