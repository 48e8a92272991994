import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { emailField, messages, nameField, newPasswordField } from '#app/auth/validators/fields'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import { INVITED_AS, ROLES } from '#app/people/roles'

const MOST_SITES = 500

const sections = () => vine.array(vine.enum(CLIENT_SECTIONS)).minLength(1).distinct()

/** Sites and sections are asked of clients only. */
export const newInvitation = vine.create({
  email: emailField(),
  role: vine.enum(INVITED_AS),
  siteIds: vine
    .array(vine.string().uuid())
    .minLength(1)
    .maxLength(MOST_SITES)
    .distinct()
    .optional()
    .requiredWhen('role', '=', 'client'),
  sections: sections().optional().requiredWhen('role', '=', 'client'),
})

/** The same by the API, where a site goes by the id that the outside knows. */
export const outwardInvitation = vine.create({
  email: emailField(),
  role: vine.enum(INVITED_AS),
  sites: vine
    .array(vine.string().maxLength(100))
    .minLength(1)
    .maxLength(MOST_SITES)
    .distinct()
    .optional()
    .requiredWhen('role', '=', 'client'),
  sections: sections().optional().requiredWhen('role', '=', 'client'),
})

/** All that a client sees from now on. */
export const newGrants = vine.create({
  grants: vine
    .array(vine.object({ siteId: vine.string().uuid(), sections: sections() }))
    .minLength(1)
    .maxLength(MOST_SITES)
    .distinct('siteId'),
})

export const outwardGrants = vine.create({
  grants: vine
    .array(vine.object({ site_id: vine.string().maxLength(100), sections: sections() }))
    .minLength(1)
    .maxLength(MOST_SITES)
    .distinct('site_id'),
})

/** `typed`: the name of the workspace. */
export const heirForm = vine.create({
  userId: vine.string().uuid(),
  typed: vine.string().maxLength(400),
})

/** `typed`: the name of the workspace. */
export const removalForm = vine.create({ typed: vine.string().maxLength(400) })

export const twoFactorRule = vine.create({ isRequired: vine.boolean() })

export const newRole = vine.create({ role: vine.enum(ROLES) })

/** Metadata `email`: whose account it will be. */
export const invitedAccount = vine.create({ name: nameField(), password: newPasswordField() })

const messagesProvider = new SimpleMessagesProvider({
  ...messages,
  'enum': 'Choose a role.',
  'siteIds.required': 'Choose at least one site.',
  'siteIds.array.minLength': 'Choose at least one site.',
  'sites.required': 'Choose at least one site.',
  'sites.array.minLength': 'Choose at least one site.',
  'sections.required': 'Choose at least one section.',
  'sections.array.minLength': 'Choose at least one section.',
  'grants.array.minLength': 'Choose at least one site.',
  'grants.*.sections.array.minLength': 'Choose at least one section.',
})
for (const validator of [
  newInvitation,
  outwardInvitation,
  newGrants,
  outwardGrants,
  newRole,
  invitedAccount,
]) {
  validator.messagesProvider = messagesProvider
}
