import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { rm } from 'node:fs/promises'
import { test } from '@japa/runner'
import { randomUUID } from 'node:crypto'
import { rowsOf } from '#tests/support/sites'
import { ownedWorkspace } from '#app/moving/owned_workspace'
import { exportWorkspace } from '#app/moving/exporting/export_workspace'
import { importForOperator } from '#app/moving/importing/import_for_operator'
import { aSmallWorkspace } from '#tests/functional/moving/archives'
import { newOwner } from '#tests/functional/moving/mover'

test.group('Moving, for an operator', () => {
  test('what is written to a file is stored from it', async ({ assert, cleanup }) => {
    const { owner } = await aSmallWorkspace()
    const path = join(tmpdir(), `${randomUUID()}.zip`)
    cleanup(() => rm(path, { force: true }))
    const owned = (await ownedWorkspace(owner.user.email.toUpperCase()))!
    assert.equal(owned.workspaceId, owner.workspaceId)
    const made = await exportWorkspace({
      ownerId: owned.person.id,
      workspaceId: owned.workspaceId,
      path,
    })

    const target = await newOwner()
    const there = (await ownedWorkspace(target.user.email, target.workspaceId))!
    const stored = await importForOperator(there.person, there.workspaceId, path)
    assert.deepEqual(stored, { workspace: target.workspaceId, sites: 1, rows: made.rows })
    assert.lengthOf(
      await rowsOf('SELECT 1 FROM sites WHERE workspace_id = ?', [target.workspaceId]),
      1
    )
    await assert.rejects(
      () => importForOperator(there.person, there.workspaceId, path),
      /import in this workspace already/
    )
  })

  test('owns no workspace of others', async ({ assert }) => {
    const one = await newOwner()
    const other = await newOwner()
    assert.isNull(await ownedWorkspace(one.user.email, other.workspaceId))
    assert.isNull(await ownedWorkspace(one.user.email, 'nonsense'))
  })
})
