import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { templatePage } from '#app/templates/template_page'
import { countField, idField, instantField, siteIdField, textField } from '#app/api/fields'

export const templateObject = vine.object({
  id: idField('tmpl'),
  version: countField(),
  name: textField(),
  /** What it says, by key. */
  items: vine.record(vine.any().nullable()),
  /** All sites of the workspace, held against it. */
  sites: vine.array(
    vine.object({
      id: siteIdField(),
      /** Which version of it the site has; null: it has none, or another. */
      version: countField().nullable(),
      /** Stands for what a push would do here: send it back with the push. */
      seen: textField(),
      drift: vine.array(
        vine.object({
          key: textField(),
          wanted: vine.any().nullable(),
          actual: vine.any().nullable(),
          state: vine.enum(['open', 'own', 'locked', 'gone'] as const),
        })
      ),
    })
  ),
  pushes: vine.array(
    vine.object({
      id: idField('push'),
      version: countField(),
      made_by: textField(),
      made_at: instantField(),
      taken_back_at: instantField().nullable(),
      sites: countField(),
      settings: countField(),
    })
  ),
})

type TemplatePage = Awaited<ReturnType<typeof templatePage>>

export function outwardTemplate(
  { template, sites, pushes }: TemplatePage,
  names: Map<string, string>
): Infer<typeof templateObject> {
  return {
    id: outwardId('tmpl', template.id),
    ...{ version: template.version, name: template.name, items: template.items },
    sites: sites.map(({ id, link, seen, drift }) => ({
      id: names.get(id)!,
      version: link?.version ?? null,
      seen,
      drift: drift.map(({ key, wanted, actual, state }) => ({ key, wanted, actual, state })),
    })),
    pushes: pushes.map((push) => ({
      id: outwardId('push', push.id),
      version: push.version,
      made_by: push.madeBy,
      made_at: push.madeAt.toISOString(),
      taken_back_at: push.undoneAt?.toISOString() ?? null,
      sites: push.sites,
      settings: push.settings,
    })),
  }
}
