import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { textField } from '#app/api/fields'
import { brandingPage } from '#app/branding/branding_page'
import { apiBrand } from '#app/branding/validators/brand_validator'
import { changeBrand, resetBrand } from '#app/branding/change_brand'
import type { Call } from '#app/api/operation'

const path = '/workspaces/:workspace/branding' as const

const answer = vine.create({
  name: textField().nullable(),
  accent: textField().nullable(),
  has_our_name: vine.boolean(),
  /** Path of its picture. */
  logo: textField().nullable(),
})

async function shown({ person, workspaceId }: Pick<Call, 'person' | 'workspaceId'>) {
  const { chosen, logo } = await brandingPage(person.id, workspaceId)
  const { name, accent, hasOurName } = chosen
  return { name, accent, has_our_name: hasOurName, logo: logo && logo.path }
}

export const brandOperations = [
  operation({
    name: 'branding.show',
    method: 'GET',
    path,
    summary: 'What clients of a workspace see instead of our name',
    scope: 'workspaces:read',
    deeds: ['branding.show'],
    answer,
    run: shown,
  }),
  operation({
    name: 'branding.update',
    method: 'PATCH',
    path,
    summary: 'Changes what is sent, and leaves the rest',
    description: '`logo` is a data URL of a PNG; null takes it away.',
    scope: 'workspaces:write',
    deeds: ['branding.update'],
    body: apiBrand,
    answer,
    async run(call) {
      const { chosen } = await brandingPage(call.person.id, call.workspaceId)
      const { has_our_name: hasOurName = chosen.hasOurName, ...given } = call.body
      await changeBrand(call.person, call.workspaceId, { ...chosen, ...given, hasOurName })
      return shown(call)
    },
  }),
  operation({
    name: 'branding.reset',
    method: 'DELETE',
    path,
    summary: 'Everything looks as it did at first',
    scope: 'workspaces:write',
    deeds: ['branding.destroy'],
    run: ({ person, workspaceId }) => resetBrand(person, workspaceId),
  }),
]
