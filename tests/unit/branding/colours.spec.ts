import fc from 'fast-check'
import { test } from '@japa/runner'
import { accentOf, contrast } from '#app/branding/colours'

const DARK_PAGE = '#212527'

test.group('The colour of a workspace', () => {
  test('can be read on both kinds of pages, whatever was chosen', ({ assert }) => {
    const colours = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colours, (chosen) => {
        const { light, dark } = accentOf(chosen)
        assert.isAtLeast(contrast(light, '#ffffff'), 4.5)
        assert.isAtLeast(contrast(dark, DARK_PAGE), 4.5)
      })
    )
  })

  test('stays as it is where it can be read', ({ assert }) => {
    assert.equal(accentOf('#b4004e').light, '#b4004e')
    assert.equal(accentOf('#ffd400').dark, '#ffd400')
    assert.notEqual(accentOf('#ffd400').light, '#ffd400')
  })
})
