import { test } from '@japa/runner'
import { hiding } from '#app/plugins/hiding'
import { effectiveSettings } from '#app/plugins/settings_levels'
import { missingSettings } from '#app/plugins/resolve_settings'
import type { Setting } from '#app/plugins/contracts/plugin'

const settings: Setting[] = [
  { key: 'a', type: 'number', label: 'A', default: 1, max: 9 },
  { key: 'b', type: 'number', label: 'B', default: 1 },
]
const plugin = { version: '2.0.0', settings }
const at = (stored: Record<string, unknown>, version = '2.0.0') => ({ version, settings: stored })
const shared = (stored: Record<string, unknown>, locked: string[] = []) => ({
  ...at(stored),
  locked,
})
const effective = (levels: any, of: any = plugin) => ({
  ...effectiveSettings(of, { workspace: null, site: null, ...levels }),
})

test.group('Levels of settings', () => {
  test('the site goes before its workspace, and that before the default', ({ assert }) => {
    assert.deepEqual(effective({}), { a: 1, b: 1 })
    assert.deepEqual(effective({ workspace: shared({ a: 2, b: 2 }) }), { a: 2, b: 2 })
    assert.deepEqual(effective({ workspace: shared({ a: 2, b: 2 }), site: at({ a: 3 }) }), {
      a: 3,
      b: 2,
    })
  })

  test('what the workspace has locked is not the site to say', ({ assert }) => {
    const site = at({ a: 3, b: 3 })
    assert.deepEqual(effective({ workspace: shared({ a: 2 }, ['a']), site }), { a: 2, b: 3 })
    assert.deepEqual(effective({ workspace: shared({}, ['a', 'gone']), site }), { a: 1, b: 3 })
  })

  test('what does not fit leaves the word to the next level', ({ assert }) => {
    const levels = { workspace: shared({ a: 2 }), site: at({ a: 10, b: '3', c: 1 }) }
    assert.deepEqual(effective(levels), { a: 2, b: 1 })
  })

  test('settings of an older version are taken along, each level by its own', ({ assert }) => {
    const from: string[] = []
    const migrating = {
      ...plugin,
      migrate({ old, ...rest }: any, version: string) {
        from.push(version)
        return old === undefined ? rest : { ...rest, a: old }
      },
    }
    const levels = { workspace: shared({ b: 5 }), site: at({ old: 4 }, '1.2.0') }
    assert.deepEqual(effective(levels, migrating), { a: 4, b: 5 })
    assert.deepEqual(from, ['1.2.0'])
  })

  test('a migrate that {$self} is done without')
    .with(['throws', 'returns nothing', 'returns text'])
    .run(({ assert }, what) => {
      const migrate = () => {
        if (what === 'throws') throw new Error('broken')
        return what === 'returns text' ? 'a' : undefined
      }
      const levels = { site: at({ a: 3 }, '1.0.0') }
      assert.deepEqual(effective(levels, { ...plugin, migrate }), { a: 3, b: 1 })
    })
})

test.group('Required and secret settings', () => {
  const key: Setting = {
    key: 'key',
    type: 'text',
    label: 'Key',
    default: '',
    secret: true,
    required: true,
  }

  test('what is needed and empty is named', ({ assert }) => {
    assert.deepEqual(missingSettings([key, ...settings], { key: '', a: 0, b: 0 }), ['Key'])
    assert.deepEqual(missingSettings([key], { key: 'x' }), [])
  })

  test('a secret does not appear in what a plugin writes', ({ assert }) => {
    const hide = hiding([key], { key: 'sk live/1' })
    assert.equal(
      hide('no: sk live/1, https://x/?k=sk%20live%2F1'),
      'no: [secret], https://x/?k=[secret]'
    )
    assert.equal(hiding([key], { key: 'a' })('a plain message'), 'a plain message')
  })
})
