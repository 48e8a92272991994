import env from '#start/env'
import { until } from '#tests/support/until'
import { rowsOf, makeSite, type TestSite } from '#tests/support/sites'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { asProgram, owner } from '#tests/functional/sites/person'
import type { Visitor } from '#tests/support/visitor'
import type { SiteSettings } from '#app/sites/site_settings'

/** Sends a file as the form of the page does; asks as a program, so that a refusal has its status. */
export async function upload(
  visitor: Visitor,
  siteId: string,
  content: string | Buffer,
  name = 'calls.csv'
) {
  const form = new FormData()
  form.append('file', new Blob([Buffer.from(content)]), name)
  const answer = await fetch(`${env.get('APP_URL')}/sites/${siteId}/calls/import`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'accept': 'application/json',
      'cookie': [...visitor.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(visitor.cookies.get('XSRF-TOKEN')!),
    },
    body: form,
  })
  const path = answer.headers.get('location') ?? ''
  const text = await answer.text()
  return { status: answer.status, path, body: text.startsWith('{') ? JSON.parse(text) : null }
}

/** Somebody with a site of their own, who imports. */
export async function importer(
  options: { country?: string; timezone?: string; settings?: Partial<SiteSettings> } = {}
) {
  const { user, workspaceId, visitor } = await owner()
  const site = await makeSite({ workspaceId, country: 'DE', timezone: 'Europe/Berlin', ...options })
  const page = async (path: string) => (await visitor.get(path)).page.props.file
  const post = (path: string, form = {}) => visitor.send('POST', path, form, asProgram)

  /** From the upload to the report. Returns its path and the page. */
  async function importAll(content: string | Buffer) {
    const { path } = await upload(visitor, site.id, content)
    await post(`${path}/start`)
    await runDueJobs()
    return { path, file: await page(path) }
  }
  return { user, workspaceId, visitor, site, page, post, importAll }
}

export function callsOf({ id }: Pick<TestSite, 'id'>) {
  return rowsOf(
    `SELECT id, phone_number, called_at, duration_sec, source, external_id, dialled, flags, status, match
       FROM calls WHERE site_id = ? ORDER BY called_at, id`,
    [id]
  )
}

export function untilPosition(siteId: string, atLeast: number) {
  return until(
    async () => {
      const [row] = await rowsOf('SELECT position FROM call_imports WHERE site_id = ?', [siteId])
      return row.position >= atLeast
    },
    { withinMs: 60_000 }
  )
}
