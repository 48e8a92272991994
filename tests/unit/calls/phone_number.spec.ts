import { test } from '@japa/runner'
import { toE164 } from '#app/shared/phone_number'

const NUMBERS: [written: string, country: string | null, expected: string | null][] = [
  ['+905551234567', null, '+905551234567'],
  ['+90 (555) 123 45-67', 'DE', '+905551234567'],
  ['0555 123 45 67', 'TR', '+905551234567'],
  ['030 123456', 'DE', '+4930123456'],
  ['0049 30 123456', 'DE', '+4930123456'],
  ['020 7946 0958', 'GB', '+442079460958'],
  ['(512) 555-0143', 'US', '+15125550143'],
  ['tel:+1-512-555-0143', null, '+15125550143'],
  ['02 1234 5678', 'AU', '+61212345678'],
  ['+800 1234 5678', null, '+80012345678'],
  ['+4930123456 ext. 5', null, '+4930123456'],
  ['+４９ ３０ １２３４５６', null, '+4930123456'],
  ['+٤٩٣٠١٢٣٤٥٦', null, '+4930123456'],
  ['\u202A+49 30 123456\u202C', null, '+4930123456'],
  ['\u200E030\u202F123456\u200F', 'DE', '+4930123456'],
  ['\uFEFF+4930123456\u200B', null, '+4930123456'],
  ['tel:%2B49%2030%20123456', null, '+4930123456'],
  ['tel:+4930123456;ext=5', null, '+4930123456'],
  ['%2B4930123456', null, null],
  ['tel:%zz%', 'DE', null],
  ['030 123456', null, null],
  ['030 123456', 'XX', null],
  ['', 'DE', null],
  ['anonymous', 'DE', null],
  ['+', 'DE', null],
  ['12', 'DE', null],
  ['+999123456789', null, null],
  ['<script>alert(1)</script>', 'DE', null],
  ["+4930123456'; DROP TABLE calls;--", 'DE', null],
  ['call +4930123456 now', 'DE', null],
  ['+49301234567890123456', 'DE', null],
  ['1'.repeat(10_000), 'US', null],
]

test.group('Phone numbers', () => {
  for (const [written, country, expected] of NUMBERS) {
    test(`${written.slice(0, 40) || 'nothing'}, in ${country ?? 'no country'}`, ({ assert }) => {
      assert.equal(toE164(written, country), expected)
    })
  }
})
