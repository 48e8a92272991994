import vine from '@vinejs/vine'
import { plainText } from '#app/sites/validators/rules'

const MOST_SITES = 2_000

const name = () => vine.string().trim().minLength(1).maxLength(80).use(plainText())
const siteIds = () => vine.array(vine.string().uuid()).maxLength(MOST_SITES)

export const newGroup = vine.create({ name: name(), siteIds: siteIds() })

export const groupName = vine.create({ name: name() })

export const grouping = vine.create({
  siteIds: siteIds().minLength(1),
  groupId: vine.string().uuid().nullable(),
})

/** Which things can be wrong is not asked: one that is not known here snoozes nothing. */
export const snooze = vine.create({
  item: vine.string().minLength(1).maxLength(120).use(plainText()),
  isForAll: vine.boolean(),
})
