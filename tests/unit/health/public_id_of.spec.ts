import { test } from '@japa/runner'
import { publicIdOf } from '#app/health/intake/named_site'

test.group('The site that a refused request names', () => {
  test('is the first one that a database can be asked for', ({ assert }) => {
    assert.equal(publicIdOf([null, { s: 7 }, { s: 'abc' }, { s: 'def' }]), 'abc')
    assert.isNull(publicIdOf([{ s: 'a\0b' }, { s: '\ud800' }, { s: '' }, { s: 'x'.repeat(5000) }]))
  })
})
