import env from '#start/env'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { asProgram } from '#tests/functional/sites/person'
import { makePerson, rowsOf } from '#tests/support/sites'
import { visitorOf } from '#tests/functional/people/stage'
import type { Visitor } from '#tests/support/visitor'

/** Somebody with a workspace in which nothing is, who imports. */
export async function newOwner() {
  const { user, workspaceId } = await makePerson()
  return { user, workspaceId, ...handsOf(await visitorOf(user), workspaceId) }
}

/** What an owner does with archives, by HTTP. */
export function handsOf(visitor: Visitor, workspaceId: string) {
  const out = `/workspaces/${workspaceId}/export`
  const back = `/workspaces/${workspaceId}/import`
  const post = (path: string) => visitor.send('POST', path, {}, asProgram)
  const imported = async () => (await visitor.get(back)).page.props.page
  return {
    visitor,
    post,
    imported,
    exported: async () => (await visitor.get(out)).page.props.page,
    async makeExport() {
      await post(out)
      await runDueJobs()
      const { kept } = (await visitor.get(out)).page.props.page
      return { path: `${out}/${kept[0].id}`, kept: kept[0] }
    },
    upload: (bytes: Buffer, name?: string) => uploadTo(visitor, back, bytes, name),
    /** Looked at, and begun, and worked off. */
    async importAll(bytes: Buffer) {
      const answer = await uploadTo(visitor, back, bytes)
      if (answer.status >= 400) return answer
      const { id } = (await imported()).latest
      await post(`${back}/${id}/start`)
      await runDueJobs()
      return answer
    },
    undo: async () => {
      const { id } = (await imported()).latest
      const answer = await post(`${back}/${id}/undo`)
      await runDueJobs()
      return answer
    },
  }
}

export async function uploadTo(
  visitor: Visitor,
  path: string,
  bytes: Buffer,
  name = 'workspace.zip'
) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const answer = await fetch(`${env.get('APP_URL')}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'application/json', ...heads(visitor) },
    body: form,
  })
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : null }
}

/** A file, as bytes. */
export async function fetchFile(visitor: Visitor, path: string) {
  const answer = await fetch(`${env.get('APP_URL')}${path}`, {
    redirect: 'manual',
    headers: { accept: 'application/json', ...heads(visitor) },
  })
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}

function heads(visitor: Visitor) {
  return {
    'cookie': [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
    'x-xsrf-token': decodeURIComponent(visitor.cookies.get('XSRF-TOKEN')!),
  }
}

/** How many rows of a workspace's sites are in each table that has a site. */
export async function rowCounts(workspaceId: string): Promise<Record<string, number>> {
  const tables = await rowsOf<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'site_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [{ count }] = await rowsOf(
      `SELECT count(*)::int AS count FROM ${name} WHERE site_id IN (SELECT id FROM sites WHERE workspace_id = ?)`,
      [workspaceId]
    )
    if (count) counts[name] = count
  }
  return counts
}
