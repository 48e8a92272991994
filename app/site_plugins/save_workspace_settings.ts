import { recordSettings } from '#app/site_plugins/record_settings'
import vine from '@vinejs/vine'
import { clock } from '#app/shared/clock'
import { StaleSettings } from '#app/site_plugins/exceptions'
import { changedLayer } from '#app/site_plugins/changed_layer'
import { sealLayer } from '#app/site_plugins/layer'
import type { Person } from '#app/sites/policies/site_policy'
import type { Lock } from '#app/site_plugins/queries/plugin_rows'
import { changingWorkspace } from '#app/site_plugins/changing_workspace'
import { pluginOfWorkspace } from '#app/site_plugins/plugin_of_workspace'
import { validateSettings } from '#app/site_plugins/validators/settings_validator'
import { writeWorkspacePlugin } from '#app/site_plugins/queries/write_workspace_plugin'

const locks = vine.create({ locked: vine.array(vine.string().maxLength(64)).maxLength(200) })

/** Writes a whole form, with the keys that the sites cannot change. Who has locked one stays with it. */
export function saveWorkspaceSettings(
  person: Person & { name: string },
  workspaceId: string,
  kind: string,
  name: string,
  body: unknown
) {
  return changingWorkspace(person, workspaceId, async (trx) => {
    const used = await pluginOfWorkspace(trx, workspaceId, kind, name)
    const { plugin, row, own } = used
    const submitted = await validateSettings(plugin.settings, false, body)
    const { locked } = await locks.validate(body)
    if (submitted.fingerprint !== used.fingerprint) throw new StaleSettings()

    const now = clock.now()
    const next = changedLayer({ plugin, before: own, inherited: {}, submitted, now })
    const lock = { by: person.name, at: now.toISOString() }
    await writeWorkspacePlugin(trx, workspaceId, {
      ...sealLayer(next, { of: workspaceId, kind, plugin: name }),
      kind,
      plugin: name,
      locked: locksOf(
        plugin.settings.map(({ key }) => key).filter((key) => locked.includes(key)),
        row?.locked ?? {},
        lock
      ),
    })
    await recordSettings(trx, 'plugin.shared_settings_changed', name, own, next)
  })
}

function locksOf(keys: string[], before: Record<string, Lock>, lock: Lock): Record<string, Lock> {
  return Object.fromEntries(keys.map((key) => [key, before[key] ?? lock]))
}
