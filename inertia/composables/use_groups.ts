import { router } from '@inertiajs/vue3'
import { words } from '~/words/words'
import { Refused, sendJson } from '~/composables/send_json'
import type { Group, SiteRow } from '~/components/overview/types'

const t = words('overview')

const of = (workspaceId: string) => `/workspaces/${workspaceId}/groups`

/** What people do with groups of sites. Each can be undone from where it is said that it was done. */
export function useGroups() {
  const toast = useToast()

  /** Null when it was refused, which is said. */
  async function send<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T | null> {
    try {
      const answer = await sendJson<T>(method, path, body)
      router.reload({ only: ['rows', 'groups'], async: true, showProgress: false })
      return answer
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      toast.add({ title: error.message, color: 'error', icon: 'i-lucide-triangle-alert' })
      return null
    }
  }

  const say = (title: string, undo?: () => unknown) =>
    toast.add({
      title,
      icon: 'i-lucide-check',
      actions: undo ? [{ label: t('undo'), onClick: () => void undo() }] : [],
    })

  async function create(workspaceId: string, name: string, sites: SiteRow[]) {
    const siteIds = sites.map(({ id }) => id)
    const answer = await send<{ group: Group }>('POST', of(workspaceId), { name, siteIds })
    if (answer) say(t('group_made', { name }))
    return answer !== null
  }

  async function rename({ workspaceId, id }: Group, name: string) {
    const answer = await send('PUT', `${of(workspaceId)}/${id}`, { name })
    if (answer) say(t('group_renamed', { name }))
    return answer !== null
  }

  async function remove({ workspaceId, id, name }: Group) {
    type Answer = { deleted: { name: string; siteIds: string[] } }
    const answer = await send<Answer>('POST', `${of(workspaceId)}/${id}/delete`, {})
    if (!answer) return
    say(t('group_deleted', { name }), async () => {
      if (await send('POST', of(workspaceId), answer.deleted)) say(t('group_restored', { name }))
    })
  }

  /** `group` null: into none. */
  async function place(sites: SiteRow[], group: Group | null) {
    const { workspaceId } = sites[0]
    const put = (siteIds: string[], groupId: string | null) =>
      send('PUT', `${of(workspaceId)}/places`, { siteIds, groupId })
    const former = Map.groupBy(sites, ({ groupId }) => groupId)
    const siteIds = sites.map(({ id }) => id)
    if (!(await put(siteIds, group?.id ?? null))) return false
    const count = sites.length
    say(group ? t('moved', { count, group: group.name }) : t('moved_out', { count }), async () => {
      for (const [groupId, those] of former) {
        const ids = those.map(({ id }) => id)
        if (!(await put(ids, groupId))) return
      }
      say(t('moved_back'))
    })
    return true
  }

  return { create, rename, remove, place }
}
