import env from '#start/env'
import { rowsOf } from '#tests/support/sites'
import { asProgram } from '#tests/functional/sites/person'
import { aWorkspace } from '#tests/functional/people/stage'
import type { Visitor } from '#tests/support/visitor'

/** A workspace whose owner brings sites in files. */
export async function provisioner() {
  const { workspaceId, people, join } = await aWorkspace()
  const of = `/workspaces/${workspaceId}/provisioning`
  const { visitor } = people.owner

  const upload = (content: string | Buffer, by = visitor) => send(by, of, content)
  const show = async (path: string, by = visitor) => (await by.get(path)).page.props
  const post = (path: string, form: object, by = visitor) => by.send('POST', path, form, asProgram)

  /** Looks at a file and does what it says, as somebody who has seen the preview. */
  async function apply(content: string | Buffer, { goodRowsOnly = false, by = visitor } = {}) {
    const { path } = await upload(content, by)
    const { run } = await show(path, by)
    const { fingerprint } = run
    const answer = await post(`${path}/apply`, { fingerprint, goodRowsOnly }, by)
    return { path, run, answer }
  }

  /** How many rows of a run do what. */
  async function counts(path: string) {
    const { run } = await show(path)
    return Object.fromEntries(
      run.counts.map(({ action, count }: Record<string, unknown>) => [action, count])
    )
  }

  return { workspaceId, people, join, visitor, of, upload, show, post, apply, counts }
}

export function sitesOf(workspaceId: string) {
  return rowsOf(
    `SELECT s.*, g.name AS group_name FROM sites s LEFT JOIN site_groups g ON g.id = s.group_id
      WHERE s.workspace_id = ? ORDER BY s.external_id, s.domain`,
    [workspaceId]
  )
}

async function send(visitor: Visitor, path: string, content: string | Buffer) {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(content)]), 'sites.csv')
  const answer = await fetch(env.get('APP_URL') + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'accept': 'application/json',
      'cookie': [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(visitor.cookies.get('XSRF-TOKEN')!),
    },
    body: form,
  })
  const text = await answer.text()
  return {
    status: answer.status,
    path: answer.headers.get('location') ?? '',
    body: text.startsWith('{') ? JSON.parse(text) : null,
  }
}
