import { test } from '@japa/runner'
import { access } from 'node:fs/promises'
import { until } from '#tests/support/until'
import { rowsOf } from '#tests/support/sites'
import { keptFile } from '#app/shared/kept_files'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { JobWorker } from '#tests/faults/support/worker'
import { aSmallWorkspace } from '#tests/functional/moving/archives'
import { fetchFile, newOwner, uploadTo } from '#tests/functional/moving/mover'

/** So many that each work takes seconds. */
const EVENTS = 150_000
const ROWS = 300_000
const WITHIN = { withinMs: 90_000 }

type Small = Awaited<ReturnType<typeof aSmallWorkspace>>

async function aLargeWorkspace(): Promise<Small> {
  const small = await aSmallWorkspace()
  await rowsOf(
    `INSERT INTO events (site_id, id, session_month, session_id, created_at, url, event_category, event_action, lead_score, scored_by, clock_suspect)
     SELECT site_id, gen_random_uuid(), created_month, id, started_at, 'https://example.com/page-' || n, 'interaction', 'page_view', 0, 'x', false
       FROM sessions, generate_series(1, ?) n WHERE site_id = ?`,
    [EVENTS, small.site.id]
  )
  return small
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false
  )

const eventsIn = async (siteId: string) =>
  (await rowsOf('SELECT count(*)::int AS count FROM events WHERE site_id = ?', [siteId]))[0].count

/** Kills a worker when what it does is under way, and has another one finish it. */
async function killOnceUnderWay(
  cleanup: (hook: () => any) => void,
  { isUnderWay, after }: { isUnderWay: () => Promise<boolean>; after: () => Promise<void> }
) {
  const worker = new JobWorker()
  cleanup(() => worker.kill())
  worker.start()
  await until(isUnderWay, { what: 'work that is under way', ...WITHIN })
  await worker.kill()
  await after()
  worker.start()
}

test.group('The worker of jobs is killed', (group) => {
  group.tap((each) => each.tags(['@slow']))
  group.each.setup(emptyQueue)

  test('while it exports: it begins anew, and nobody is given half of an archive', async ({
    assert,
    cleanup,
  }) => {
    const { owner, site } = await aLargeWorkspace()
    await owner.post(`/workspaces/${owner.workspaceId}/export`)
    const { run } = await owner.exported()
    const path = keptFile('exports', run.id)
    const address = `/workspaces/${owner.workspaceId}/export/${run.id}/file`
    await killOnceUnderWay(cleanup, {
      isUnderWay: async () => (await owner.exported()).run.done > 0,
      async after() {
        assert.isTrue(await isThere(`${path}.begun`))
        assert.isFalse(await isThere(path))
        assert.equal((await fetchFile(owner.visitor, address)).status, 410)
        const page = await owner.exported()
        assert.equal(page.run.state, 'running')
        assert.isEmpty(page.kept)
      },
    })
    await until(async () => (await owner.exported()).kept.length === 1, {
      what: 'the archive',
      ...WITHIN,
    })
    assert.isFalse(await isThere(`${path}.begun`))
    const { bytes } = await fetchFile(owner.visitor, address)
    const target = await newOwner()
    assert.equal((await target.upload(bytes)).status, 302)
    const { latest } = await target.imported()
    const events = latest.tables.find(({ name }: any) => name === 'events')
    assert.equal(events.rows, await eventsIn(site.id))
  }).timeout(240_000)

  test('while it imports: nobody sees half of a workspace, and no row is there twice', async ({
    assert,
    cleanup,
  }) => {
    const { owner, site } = await aLargeWorkspace()
    const { path } = await owner.makeExport()
    const { bytes } = await fetchFile(owner.visitor, `${path}/file`)
    const target = await newOwner()
    await target.upload(bytes)
    const { id } = (await target.imported()).latest
    await target.post(`/workspaces/${target.workspaceId}/import/${id}/start`)
    const stored = async () =>
      (await rowsOf('SELECT stored::int FROM workspace_imports WHERE id = ?', [id]))[0].stored
    let before = 0
    for (const share of [0, 0.4, 0.7]) {
      await killOnceUnderWay(cleanup, {
        isUnderWay: async () => (await stored()) > Math.max(before, share * EVENTS),
        async after() {
          before = await stored()
          assert.isBelow(before, EVENTS)
          const sites = 'SELECT 1 FROM sites WHERE workspace_id = ?'
          assert.isEmpty(await rowsOf(sites, [target.workspaceId]))
        },
      })
    }
    await until(async () => (await target.imported()).latest.state === 'done', {
      what: 'the end of the import',
      ...WITHIN,
    })
    const [made] = (await target.imported()).latest.made
    assert.equal(await eventsIn(made.id), await eventsIn(site.id))
    assert.isEmpty(await rowsOf(`SELECT 1 FROM workspaces WHERE name = 'Import under way'`))
    assert.isFalse(await isThere(keptFile('imports', id)))
  }).timeout(300_000)

  test('while it reads the history of another tool: it begins anew, and counts nothing twice', async ({
    assert,
    cleanup,
  }) => {
    const { owner, site } = await aSmallWorkspace()
    const path = `/sites/${site.id}/history`
    const file = Buffer.from(`session_id,created_at,url_path,event_type\n${umamiRows()}`)
    assert.equal((await uploadTo(owner.visitor, path, file, 'website_event.csv')).status, 302)
    const page = async () => (await owner.visitor.get(path)).page.props.page
    await killOnceUnderWay(cleanup, {
      isUnderWay: async () => (await page()).run.done > 0,
      async after() {
        const { imports } = await page()
        assert.include(imports[0], { state: 'reading', days: 0 })
      },
    })
    await until(async () => (await page()).imports[0].state === 'read', {
      what: 'what was read',
      ...WITHIN,
    })
    const [one] = (await page()).imports
    assert.include(one, { visits: ROWS / 2, visitors: ROWS / 2, pageViews: ROWS, understood: ROWS })
  }).timeout(240_000)
})

function umamiRows() {
  const rows = []
  for (let n = 0; n < ROWS; n++) {
    const at = new Date(Date.UTC(2024, 0, 1, 12) + (n >> 10) * 86_400_000)
    const visit = `${n >> 1}`.padStart(36, '0')
    rows.push(
      `${visit},${at.toISOString()},/a-long-name-of-a-page-so-that-reading-takes-a-while/${n},1`
    )
  }
  return `${rows.join('\n')}\n`
}
