import vine from '@vinejs/vine'
import { MAX_RESEND_DAYS } from '#app/deliveries/actions/resend'
import { MAX_OVERLAP_HOURS } from '#app/deliveries/actions/rotate_key'

const words = () => vine.array(vine.string().trim().minLength(1).maxLength(64)).maxLength(50)

const wanted = {
  name: vine.string().trim().maxLength(120).nullable().optional(),
  /** What the plugin declares is checked where that is known. */
  settings: vine.object({}).allowUnknownProperties(),
  events: vine.array(vine.string().maxLength(64)).maxLength(32),
  minScore: vine.number().withoutDecimals().range([0, 100]).optional(),
  channels: words().nullable().optional(),
  sourceLabels: words().nullable().optional(),
}

export const newEndpoint = vine.create({
  ...wanted,
  plugin: vine.string().maxLength(64),
  signature: vine.enum(['v1', 'v1a']).optional(),
})

export const editedEndpoint = vine.create({
  ...wanted,
  forget: words().optional(),
  /** Of what the person was looking at. */
  version: vine.string().maxLength(64),
})

export const rotation = vine.create({
  overlapHours: vine.number().withoutDecimals().range([0, MAX_OVERLAP_HOURS]),
})

export const resending = vine.create({
  hours: vine.number().range([0, MAX_RESEND_DAYS * 24]),
})
