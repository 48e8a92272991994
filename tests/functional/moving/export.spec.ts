import { test } from '@japa/runner'
import { utimes, access } from 'node:fs/promises'
import { rowsOf, makeMember, makePerson } from '#tests/support/sites'
import { emptyQueue } from '#tests/functional/jobs/queue'
import { RunStopped } from '#app/jobs/exceptions'
import { visitorOf } from '#tests/functional/people/stage'
import { asProgram } from '#tests/functional/sites/person'
import { keptFile, forgetOldFiles } from '#app/shared/kept_files'
import { importWorkspace } from '#app/moving/importing/import_workspace'
import { aSmallWorkspace, exportOf, takenApart } from '#tests/functional/moving/archives'
import { fetchFile, newOwner } from '#tests/functional/moving/mover'

test.group('An export', (group) => {
  group.each.setup(emptyQueue)

  test('has no secret, and names what had one', async ({ assert }) => {
    const small = await aSmallWorkspace()
    const { bytes, headers } = await exportOf(small)
    assert.equal(headers.get('content-type'), 'application/zip')
    assert.match(headers.get('cache-control')!, /no-store/)
    const { manifest, files } = await takenApart(bytes, small.site.id)
    const all = [...files.values(), JSON.stringify(manifest)].join()
    assert.notInclude(all, 'very secret seal')
    assert.notInclude(all, 'password')
    assert.sameMembers(
      manifest.wanting.map(({ what }: { what: string }) => what),
      ['endpoint', 'person', 'call_secret']
    )
    const [{ action }] = await rowsOf(
      `SELECT action FROM audit_log WHERE workspace_id = ? AND action = 'workspace.exported'`,
      [small.owner.workspaceId]
    )
    assert.equal(action, 'workspace.exported')
  })

  test('is for owners, and for three days', async ({ assert }) => {
    const small = await aSmallWorkspace()
    const { path } = await small.owner.makeExport()
    for (const role of ['admin', 'analyst', 'viewer'] as const) {
      const { user } = await makePerson()
      await makeMember(small.owner.workspaceId, user.id, role)
      const visitor = await visitorOf(user)
      assert.equal((await fetchFile(visitor, `${path}/file`)).status, 403)
      const begin = `/workspaces/${small.owner.workspaceId}/export`
      assert.equal((await visitor.send('POST', begin, {}, asProgram)).status, 403)
      const back = `/workspaces/${small.owner.workspaceId}/import`
      assert.equal((await visitor.send('POST', back, {}, asProgram)).status, 403)
    }
    const stranger = await newOwner()
    assert.equal((await fetchFile(stranger.visitor, `${path}/file`)).status, 404)

    const runId = path.split('/').at(-1)!
    await rowsOf(
      `UPDATE workspace_runs SET result = jsonb_set(result, '{expiresAt}', '"2020-01-01T00:00:00Z"') WHERE id = ? RETURNING 1`,
      [runId]
    )
    assert.equal((await fetchFile(small.owner.visitor, `${path}/file`)).status, 410)
    await utimes(keptFile('exports', runId), 0, 0)
    await forgetOldFiles()
    await assert.rejects(() => access(keptFile('exports', runId)))
  })

  test('comes in with an endpoint that is paused and has a key of its own', async ({ assert }) => {
    const small = await aSmallWorkspace()
    const { bytes } = await exportOf(small)
    const target = await newOwner()
    await target.importAll(bytes)
    const { latest } = await target.imported()
    assert.equal(latest.state, 'done')
    // The public id is taken here: by the workspace that it comes from.
    assert.notEqual(latest.made[0].publicId, latest.made[0].formerPublicId)
    const [endpoint] = await rowsOf(
      'SELECT name, state, sealed_settings, sealed_keys FROM destinations WHERE workspace_id = ?',
      [target.workspaceId]
    )
    assert.include(endpoint, { name: 'Our CRM', state: 'paused', sealed_settings: null })
    assert.notInclude(endpoint.sealed_keys, 'very secret')
    assert.isEmpty(
      await rowsOf('SELECT 1 FROM call_secrets WHERE site_id = ?', [latest.made[0].id])
    )
    const again = await target.upload(bytes)
    assert.equal(again.status, 409)
  })

  test('that is interrupted while it comes in goes on, and no row is there twice', async ({
    assert,
  }) => {
    const small = await aSmallWorkspace()
    const { bytes } = await exportOf(small)
    const target = await newOwner()
    await target.upload(bytes)
    const { id } = (await target.imported()).latest
    const plan = { workspaceId: target.workspaceId, importId: id }
    await rowsOf('UPDATE workspace_imports SET started_at = now() WHERE id = ? RETURNING 1', [id])
    let told = 0
    const stopAfter = (files: number) => async () => {
      if (++told === files) throw new RunStopped()
    }
    await assert.rejects(() => importWorkspace({ ...plan, tell: stopAfter(4) }))
    assert.isEmpty(await rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [target.workspaceId]))
    assert.equal((await target.imported()).latest.state, 'failed')
    await importWorkspace(plan)
    await importWorkspace(plan)
    const { latest } = await target.imported()
    assert.equal(latest.state, 'done')
    assert.lengthOf(await rowsOf('SELECT 1 FROM events WHERE site_id = ?', [latest.made[0].id]), 3)
  })
})
