import vine from '@vinejs/vine'
import { UUID } from '#app/shared/ids'
import { LIMITS } from '#app/collect/protocol'
import { storable } from '#app/collect/storable'
import { boundedMetadata } from '#app/collect/validators/metadata_rule'

/** Texts that are longer are cut: a click with a long label is still a click. NUL and lone surrogates cannot be stored. */
const text = (limit: number) => vine.string().transform((value) => storable(value, limit))

/** Something is left of it when it is stored. */
const SAID = /[^\0]/

/** Names are compared, so a longer one is refused rather than cut to mean something else. */
const name = () =>
  vine
    .string()
    .minLength(1)
    .maxLength(LIMITS.name)
    .regex(SAID)
    .transform((value) => storable(value, LIMITS.name))

const uuid = () =>
  vine
    .string()
    .regex(UUID)
    .transform((value) => value.toLowerCase())

const instant = () => vine.number({ strict: true }).min(-8.64e15).max(8.64e15)

/** One event as it comes over the wire; `app/collect/protocol.ts` explains the fields. */
export const eventValidator = vine.create({
  s: vine
    .string()
    .minLength(1)
    .maxLength(LIMITS.siteId)
    .transform((value) => storable(value, LIMITS.siteId)),
  id: uuid().optional(),
  sid: uuid(),
  ts: instant().optional(),
  sent: instant().optional(),
  u: vine.string().minLength(1).regex(SAID),
  r: text(LIMITS.referrer).optional(),
  ec: name(),
  ea: name(),
  el: text(LIMITS.label).optional(),
  ev: vine.number({ strict: true }).min(-1e15).max(1e15).optional(),
  meta: vine.any().use(boundedMetadata()).optional(),
})

export type ValidEvent = Awaited<ReturnType<typeof eventValidator.validate>>
