import { test } from '@japa/runner'
import { codesIn, codesOnly, newReferenceCode } from '#app/calls/references/reference_code'

const OTHER = 'KZXAK8'

const NAMED: [text: string, codes: string[]][] = [
  [OTHER, [OTHER]],
  ['kzxak8', [OTHER]],
  [' KZXAK8. ', [OTHER]],
  ['Hello, I saw your offer. (Ref: KZXAK8)', [OTHER]],
  ['KZX AK8', [OTHER]],
  ['kzx-ak8', [OTHER]],
  ['K Z X A K 8', [OTHER]],
  ['it is KZ XA K8, I think', [OTHER]],
  ['ＫＺＸＡＫ８', [OTHER]],
  ['KZXAK8 and again KZXAK8', [OTHER]],
  ['KZXAK9', []],
  ['ZKXAK8', []],
  ['KZXAK81', []],
  ['1KZX AK8', []],
  ['KZX, AK8', []],
  ['KZX  AK8', []],
  ['O0I1UV', []],
  ['', []],
]

test.group('Reference codes', () => {
  for (const [text, codes] of NAMED) {
    test(text || 'nothing', ({ assert }) => assert.deepEqual(codesIn(text), codes))
  }

  test('new ones are found again, however they are spelled', ({ assert }) => {
    for (let i = 0; i < 200; i++) {
      const code = newReferenceCode()
      assert.deepEqual(codesIn(code.toLowerCase()), [code])
      assert.include(codesIn([...code].join(' ')), code)
    }
  })

  test('of an attempt at many, five', ({ assert }) => {
    const many = Array.from({ length: 500 }, newReferenceCode)
    assert.deepEqual(codesIn(many.join(' ')), many.slice(0, 5))
  })

  test('what stands there as one word comes before what stands there in pieces', ({ assert }) => {
    const pieces = [...newReferenceCode()].join(' ')
    assert.equal(codesIn(`${pieces}, ${OTHER}`)[0], OTHER)
  })

  test('nothing but codes is kept of a text', ({ assert }) => {
    assert.equal(codesOnly(`My name is Ann. Ref: ${OTHER}`), OTHER)
    assert.isNull(codesOnly('My name is Ann.'))
  })
})
