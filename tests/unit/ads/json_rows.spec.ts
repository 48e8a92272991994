import fc from 'fast-check'
import { test } from '@japa/runner'
import { JsonRows, type JsonPart } from '#app/ads/google/json_rows'

function partsOf(...chunks: string[]): JsonPart[] {
  const rows = new JsonRows()
  const parts = chunks.flatMap((chunk) => [...rows.push(chunk)])
  rows.end()
  return parts
}

const rowsIn = (parts: JsonPart[]) =>
  parts.filter(({ key }) => key === 'results').map(({ json }) => JSON.parse(json))

test.group('Rows of a stream', () => {
  test('come out as they went in, however the text is cut', ({ assert }) => {
    const row = fc.dictionary(fc.string(), fc.jsonValue())
    const batch = fc.record({
      results: fc.array(row),
      fieldMask: fc.string(),
      requestId: fc.string(),
    })
    fc.assert(
      fc.property(
        fc.array(batch),
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        (batches, cuts) => {
          const text = JSON.stringify(batches)
          const chunks: string[] = []
          for (let at = 0; at < text.length;) {
            const length: number = cuts.next().value
            chunks.push(text.slice(at, at + length))
            at += length
          }
          assert.deepEqual(
            rowsIn(partsOf(...chunks)),
            JSON.parse(text).flatMap(({ results }: any) => results)
          )
        }
      )
    )
  })

  test('an error in the middle is not taken for a row', ({ assert }) => {
    const parts = partsOf('[{"results":[{"a":1}]},\n{"error":{"code":400,"details":[{"x":[{}]}]}}]')
    assert.deepEqual(parts, [
      { key: 'results', json: '{"a":1}' },
      { key: 'error', json: '{"code":400,"details":[{"x":[{}]}]}' },
    ])
  })

  test('what is no list, or breaks off, is an error: {$self}')
    .with([
      '',
      '<html>',
      '{"results":[]}',
      'null',
      '"x"',
      '[{"results":[{"a":1}',
      '[{"results":[{"a":1}]}',
      '[] []',
      '[]}',
      '[{"results":[{"a":"',
    ])
    .run(({ assert }, text) => {
      assert.throws(() => partsOf(text), /cannot be read/)
    })

  test('a row that does not end is not kept', ({ assert }) => {
    const rows = new JsonRows()
    const push = (text: string) => [...rows.push(text)]
    push('[{"results":[{"a":"')
    assert.throws(() => {
      for (let i = 0; i < 100; i++) push('x'.repeat(64 * 1024))
    }, /does not end/)
  })
})
