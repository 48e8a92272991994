import { test } from '@japa/runner'
import { aPng, pngChunk } from '#tests/support/png'
import { cleanPng } from '#app/branding/clean_png'

const refused = { code: 'E_UNUSABLE_LOGO' }

test.group('A logo', () => {
  test('is kept as a picture and nothing else', ({ assert }) => {
    const script = Buffer.from('<script>alert(1)</script>')
    const dressed = Buffer.concat([aPng({ extra: [pngChunk('tEXt', script)] }), script])
    const { bytes, width, height } = cleanPng(dressed)
    assert.deepEqual([width, height], [120, 40])
    assert.isFalse(bytes.includes('script'))
    assert.isTrue(bytes.equals(aPng()))
  })

  test('is refused: {0}')
    .with<[string, () => Buffer][]>([
      ['nothing', () => Buffer.alloc(0)],
      ['markup', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
      ['another kind of picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
      ['only the beginning of one', () => aPng().subarray(0, 60)],
      ['a bit that has turned', () => turned(aPng())],
      ['more than it says', () => aPng({ pixels: Buffer.alloc(40 * 481 + 1) })],
      ['less than it says', () => aPng({ pixels: Buffer.alloc(10) })],
      ['a bomb', () => aPng({ pixels: Buffer.alloc(50_000_000) })],
      ['too wide', () => aPng({ width: 1001, height: 1 })],
      ['no height', () => aPng({ height: 0 })],
      ['interlaced', () => aPng({ interlaced: true })],
    ])
    .run(({ assert }, [, made]) => {
      try {
        cleanPng(made())
        assert.fail('it was taken')
      } catch (error) {
        assert.deepInclude(error, refused)
      }
    })
})

function turned(png: Buffer) {
  const copy = Buffer.from(png)
  copy[copy.length - 20] ^= 1
  return copy
}
