import { ref } from 'vue'
import { Refused, sendJson } from '~/composables/send_json'
import { nameOfStatus, titleOf, type Status } from '~/components/leads/words'
import type { Lead } from '~/composables/use_lead_list'
import { words } from '~/words/words'

const t = words('leads')

const saying = (lead: Lead) => ({ name: titleOf(lead), status: nameOfStatus(lead.status) })

interface Leads {
  find: (id: string) => Lead | undefined
  take: (leads: Lead[]) => void
}

export interface Worth {
  value: number
  currency: string
}

interface Worked {
  changed: Lead[]
  stale: Lead[]
  refused: string[]
}

/**
 * What is done with leads. One thing after the other, each on the lead as the one before left it, so that quick fingers do not
 * come in their own way; what a colleague did meanwhile is shown, and not written over.
 */
export function useLeadWork(siteId: string, { find, take }: Leads) {
  const toast = useToast()
  const said = ref('')
  /** Leads that something was done with, together or alone, the last ones at the end: what `u` goes back through. */
  const done: string[][] = []
  let last: Promise<unknown> = Promise.resolve()
  const path = `/sites/${siteId}/leads`

  /** When its turn has come: what was pressed before may not have been answered yet. */
  function inTurn<T>(work: () => Promise<T | null>): Promise<T | null> {
    const mine = last.then(async () => {
      try {
        return await work()
      } catch (error) {
        complain(error)
        return null
      }
    })
    last = mine
    return mine
  }

  function send(id: string, method: 'POST' | 'PUT', what: string, body: object = {}) {
    return inTurn(async () => {
      const lead = find(id)
      if (!lead) return null
      const form = { ...body, version: lead.version }
      const answer = await sendJson<{ lead: Lead }>(method, `${path}/${id}/${what}`, form)
      take([answer.lead])
      return answer.lead
    })
  }

  function complain(error: unknown) {
    if (!(error instanceof Refused)) throw error
    const current: Lead | undefined = error.body?.lead
    if (current) take([current])
    const { message, help } = error
    const description = current ? t('said.now', { status: nameOfStatus(current.status) }) : help
    toast.add({
      title: message,
      description,
      icon: 'i-lucide-triangle-alert',
      color: 'warning',
    })
  }

  async function change(id: string, what: string, body: object, method: 'POST' | 'PUT' = 'PUT') {
    const before = find(id)?.version
    const lead = await send(id, method, what, body)
    if (!lead) return null
    if (lead.version !== before) done.push([lead.id])
    said.value = t('said.marked', saying(lead))
    return lead
  }

  /** Takes back what was last done with this lead. */
  async function undo(id: string) {
    const lead = await send(id, 'POST', 'undo')
    if (!lead) return
    const position = done.findLastIndex((ids) => ids.length === 1 && ids[0] === id)
    if (position >= 0) done.splice(position, 1)
    said.value = t('said.undone', saying(lead))
  }

  function several(ids: string[], body: { status?: Status; assignee?: string | null }) {
    return inTurn(async () => {
      const answer = await sendJson<Worked>('PUT', `${path}/several`, { leads: seen(ids), ...body })
      take([...answer.changed, ...answer.stale])
      const changed = answer.changed.map(({ id }) => id)
      if (changed.length) done.push(changed)
      sayOfSeveral(answer)
      return answer
    })
  }

  function undoSeveral(ids: string[]) {
    return inTurn(async () => {
      const answer = await sendJson<Worked>('POST', `${path}/several/undo`, { leads: seen(ids) })
      take([...answer.changed, ...answer.stale])
      const position = done.findLastIndex((one) => one === ids)
      if (position >= 0) done.splice(position, 1)
      said.value = t('said.undone_several', { count: answer.changed.length })
      return answer
    })
  }

  const seen = (ids: string[]) =>
    ids
      .map((id) => find(id))
      .flatMap((lead) => (lead ? [{ id: lead.id, version: lead.version }] : []))

  function sayOfSeveral({ changed, stale, refused }: Worked) {
    const ids = done.at(-1) ?? []
    const left = [
      stale.length && t('said.stale', { count: stale.length }),
      refused.length && t('said.refused', { count: refused.length }),
    ].filter(Boolean)
    said.value = t('said.changed', { count: changed.length })
    toast.add({
      title: t('said.changed_leads', { count: changed.length }),
      description: left.join(', ') || undefined,
      icon: 'i-lucide-check',
      color: left.length ? 'warning' : 'success',
      actions: changed.length
        ? [
            {
              label: t('undo'),
              color: 'neutral',
              variant: 'outline',
              onClick: () => void undoSeveral(ids),
            },
          ]
        : [],
    })
  }

  /** What was done last here; when that is nothing, what was done with this lead. */
  function undoLast(id: string | undefined) {
    const latest = done.at(-1)
    if (latest && latest.length > 1) void undoSeveral(latest)
    else if (latest?.[0] ?? id) void undo((latest?.[0] ?? id)!)
  }

  return {
    setStatus: (id: string, status: Status, worth?: Worth | null) =>
      change(id, 'status', { status, worth }),
    setWorth: (id: string, worth: Worth | null) => change(id, 'value', { worth }),
    rename: (id: string, name: string | null) => change(id, 'name', { name }),
    assign: (id: string, assignee: string | null) => change(id, 'assignee', { assignee }),
    split: (id: string, merge: string) => change(id, 'split', { merge }, 'POST'),
    undo,
    several,
    undoLast,
    said,
  }
}
