import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { LeadDetails } from '#app/leads/desk/lead_details'
import type { ShownMoment } from '#app/leads/desk/shown_moment'
import { leadObject, outwardLead } from '#app/leads/desk/api/outward_lead'
import { countField, idField, instantField, monthField, textField } from '#app/api/fields'

export const detailsObject = vine.object({
  lead: leadObject.clone(),
  /** How many browsers are known to be this person's. */
  visitors: countField(),
  numbers: vine.array(textField()),
  has_email: vine.boolean(),
  /** What was joined to it, and because of what. */
  merges: vine.array(
    vine.object({
      id: idField('merge'),
      because: vine.enum(['call', 'identify', 'visit', 'person'] as const),
      made_by: textField().nullable(),
      at: instantField(),
      name: textField().nullable(),
    })
  ),
})

export const momentObject = vine.object({
  kind: vine.enum(['visit', 'conversion', 'call', 'note', 'action', 'merge'] as const),
  at: instantField(),
  visit: vine.object({ id: idField('sess'), month: monthField() }).nullable(),
  conversion: vine
    .object({
      action: textField(),
      label: textField().nullable(),
      value: vine.number().nullable(),
      currency: textField().nullable(),
    })
    .nullable(),
  call_id: idField('call').nullable(),
  note: vine.object({ author: textField(), text: textField() }).nullable(),
  /** What somebody did with the lead. */
  action: vine.object({ kind: textField(), made_by: textField() }).nullable(),
})

export function outwardDetails(details: LeadDetails): Infer<typeof detailsObject> {
  return {
    lead: outwardLead(details.lead),
    ...{ visitors: details.visitors, numbers: details.numbers },
    has_email: details.hasEmail,
    merges: details.merges.map(({ id, because, person, at, name }) => ({
      id: outwardId('merge', id),
      ...{ because, at, name },
      made_by: person,
    })),
  }
}

export function outwardMoment(moment: ShownMoment): Infer<typeof momentObject> {
  const { kind, key, at, visit } = moment
  const of = (wanted: ShownMoment['kind']) => (kind === wanted ? moment.told : null)
  const [conversion, note, action] = [of('conversion'), of('note'), of('action')]
  return {
    ...{ kind, at },
    visit: visit && { id: outwardId('sess', visit.id), month: visit.month },
    conversion: conversion && {
      action: conversion.action,
      label: conversion.label,
      value: conversion.value === null ? null : Number(conversion.value),
      currency: conversion.currency,
    },
    call_id: kind === 'call' ? outwardId('call', key) : null,
    note: note && { author: note.person, text: note.text },
    action: action && { kind: action.kind, made_by: action.person },
  }
}
