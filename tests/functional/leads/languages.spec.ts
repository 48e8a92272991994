import { test } from '@japa/runner'
import { makeSite } from '#tests/support/sites'
import { storeLead } from '#tests/support/leads'
import { asProgram, owner } from '#tests/functional/sites/person'

const TURKISH = { 'accept-language': 'tr' }

test.group('Leads in Turkish', () => {
  test('a file has heads in the language of who downloads it', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const { id } = await makeSite({ workspaceId })
    await storeLead(id, { name: 'Ayşe' })
    const headOf = async (headers: Record<string, string>) => {
      const { body } = await visitor.get(`/sites/${id}/leads/export.csv`, headers)
      return body.replace('\uFEFF', '').split('\r\n')[0]
    }

    assert.match(await headOf({}), /^Name,Number,Status,.*,Last activity \(UTC\),Lead$/)
    assert.match(await headOf(TURKISH), /^Ad,Numara,Durum,.*,Son etkinlik \(UTC\),Kayıt$/)
  })

  test('what is refused is said in it, with what helps', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const { id } = await makeSite({ workspaceId })
    const headers = { ...asProgram, ...TURKISH }
    const { status, body } = await visitor.send(
      'POST',
      `/sites/${id}/leads`,
      { number: '<script>' },
      headers
    )
    const { code, message, help } = JSON.parse(body).error

    assert.equal(status, 422)
    assert.equal(code, 'E_NO_NUMBER')
    assert.equal(message, 'Bu bir telefon numarası değil.')
    assert.match(help, /^Ülke koduyla yazın/)
  })

  test('a search takes dotted and dotless letters for one', async ({ assert }) => {
    const { workspaceId, visitor } = await owner()
    const { id } = await makeSite({ workspaceId })
    await storeLead(id, { name: 'İSTANBUL Işık Diş' })
    await storeLead(id, { name: 'Ankara' })
    const found = async (q: string) => {
      const query = new URLSearchParams({ q })
      const { body } = await visitor.get(`/sites/${id}/leads/export.csv?${query}`)
      return body.trim().split('\r\n').length - 1
    }

    for (const q of ['istanbul', 'ISTANBUL', 'İstanbul', 'isik', 'ışık', 'IŞIK', 'dis']) {
      assert.equal(await found(q), 1, q)
    }
    assert.equal(await found('izmir'), 0)
  })
})
