import vine from '@vinejs/vine'
import { MAX_RESEND_DAYS } from '#app/deliveries/actions/resend'
import { MAX_OVERLAP_HOURS } from '#app/deliveries/actions/rotate_key'

const words = () => vine.array(vine.string().trim().minLength(1).maxLength(64)).maxLength(50)
const settings = () => vine.object({}).allowUnknownProperties()
const events = () => vine.array(vine.string().maxLength(64)).maxLength(32)

const wanted = () => ({
  name: vine.string().trim().minLength(1).maxLength(120).optional(),
  min_score: vine.number().withoutDecimals().range([0, 100]).optional(),
  channels: words().nullable().optional(),
  source_labels: words().nullable().optional(),
})

export const givenEndpoint = vine.create({
  ...wanted(),
  plugin: vine.string().maxLength(64).optional(),
  /** What the plugin declares is checked where that is known. */
  settings: settings(),
  events: events(),
  signature: vine.enum(['v1', 'v1a'] as const).optional(),
})

export const changedEndpoint = vine.create({
  ...wanted(),
  settings: settings().optional(),
  events: events().optional(),
})

export const overlap = vine.create({
  overlap_hours: vine.number().withoutDecimals().range([0, MAX_OVERLAP_HOURS]),
})

export const resendSince = vine.create({ hours: vine.number().range([0, MAX_RESEND_DAYS * 24]) })
