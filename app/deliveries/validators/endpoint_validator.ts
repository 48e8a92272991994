import vine from '@vinejs/vine'
import { MAX_RESEND_DAYS } from '#app/deliveries/actions/resend'
import { MAX_OVERLAP_HOURS } from '#app/deliveries/actions/rotate_key'

export const endpointForm = vine.create({
  name: vine.string().trim().maxLength(120).nullable().optional(),
  url: vine.string().trim().minLength(1).maxLength(2_000),
  customHeaders: vine.string().maxLength(4_000).nullable().optional(),
  events: vine.array(vine.string().maxLength(64)).maxLength(32),
  minScore: vine.number().withoutDecimals().range([0, 100]).optional(),
  signature: vine.enum(['v1', 'v1a']).optional(),
})

export const rotation = vine.create({
  overlapHours: vine.number().withoutDecimals().range([0, MAX_OVERLAP_HOURS]),
})

export const resending = vine.create({
  days: vine.number().range([0, MAX_RESEND_DAYS]),
})
