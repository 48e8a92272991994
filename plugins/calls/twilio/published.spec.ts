import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import { isSignedByTwilio } from './signature.js'

/**
 * The signatures that Twilio publishes with its own libraries, with what each of them was made for:
 * https://github.com/twilio/twilio-node/blob/45d3d65a4ea87652f4c7973af0e0998f3af31322/spec/validation.spec.js (MIT).
 */
const TOKEN = '12345'
const URL = 'https://mycompany.com/myapp.php?foo=1&bar=2'
const FORM = new URLSearchParams({
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
}).toString()
const OF_FORM = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='
const JSON_BODY = '{"property": "value", "boolean": true}'
const DIGEST = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620'
const OF_JSON = 'a9nBmqA0ju/hNViExpshrM61xv4='
const EMPTY_DIGEST = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'

type Published = [what: string, url: string, body: string, signature: string]

const GENUINE: Published[] = [
  ['a form', URL, FORM, OF_FORM],
  ['a body that is no form', `${URL}&bodySHA256=${DIGEST}`, JSON_BODY, OF_JSON],
  ['an empty object', `${URL}&bodySHA256=${EMPTY_DIGEST}`, '{}', 'Ldidvp12m26NI7eqEvxnEpkd9Hc='],
  [
    'nothing in the address but the digest',
    `https://mycompany.com/myapp.php?bodySHA256=${DIGEST}`,
    JSON_BODY,
    'y77kIzt2vzLz71DgmJGsen2scGs=',
  ],
  ['https, a port that was not signed', URL.replace('.com', '.com:1234'), FORM, OF_FORM],
  [
    'http, a port that was signed',
    URL.replace('https', 'http').replace('.com', '.com:1234'),
    FORM,
    'Zmvh+3yNM1Phv2jhDCwEM3q5ebU=',
  ],
  ['https, signed with port 443', URL, FORM, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  ['http, signed with port 80', URL.replace('https', 'http'), FORM, '0ZXoZLH/DfblKGATFgpif+LLRf4='],
  ['a name and a password', withPerson('user:pass'), FORM, 'CukzLTc1tT5dXEDIHm/tKBanW10='],
  ['a name alone', withPerson('user'), FORM, '2YRLlVAflCqxaNicjMpJcSTgzSs='],
  [
    'a name and a password, signed with port 443',
    withPerson('user:pass'),
    FORM,
    'ZQFR1PTIZXF2MXB8ZnKCvnnA+rI=',
  ],
  ['a quote in the address', `${URL}&Body=It's+amazing`, FORM, 'TfZzewPq8wqrGlMfyAud8+/IvJ0='],
  [
    'a field that comes twice',
    URL,
    'MessagingBinding.Address=%2B1325xxxxxxx&MessagingBinding.Address=%2B1415xxxxxxx',
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a field that comes twice, the other way round',
    URL,
    'MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx',
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a field with the same value twice',
    URL,
    'Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234',
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
  ],
]

const FORGED: Published[] = [
  ['no signature at all', URL, FORM, 'WRONG_SIGNATURE'],
  ['an empty signature', URL, FORM, ''],
  ['another digest', `${URL}&bodySHA256=WRONG_HASH`, JSON_BODY, OF_JSON],
  ['a body and no digest of it', URL, JSON_BODY, OF_FORM],
  ['something more in the address', `${URL}&somethingUnexpected=true`, FORM, OF_FORM],
  ['a shortened digest', `${URL}&bodySHA256=${DIGEST.slice(0, -1)}`, JSON_BODY, OF_JSON],
]

/** Addresses that Twilio's libraries take for the same (spec/unit/webhooks/webhooks.spec.js there): signed, and asked for. */
const SAME_ADDRESS = [
  ['https://example.com:443/path?test=param', 'https://example.com/path?test=param'],
  ['https://example.com/path?test=param', 'https://example.com:443/path?test=param'],
  ['https://example.com/path?test=it%27s', "https://example.com/path?test=it's"],
  ["https://example.com/path?test=it's", 'https://example.com/path?test=it%27s'],
]

test.group('Signatures that Twilio has published', () => {
  test('genuine: {0}')
    .with(GENUINE)
    .run(({ assert }, [, ...request]) => assert.isTrue(isGenuine(...request)))

  test('forged: {0}')
    .with(FORGED)
    .run(({ assert }, [, ...request]) => assert.isFalse(isGenuine(...request)))

  test('signed for {0}, asked for {1}')
    .with(SAME_ADDRESS)
    .run(({ assert }, [signed, asked]) => {
      const signature = createHmac('sha1', TOKEN).update(signed).digest('base64')
      assert.isTrue(isGenuine(asked, '', signature))
      assert.isFalse(isGenuine(`${asked}2`, '', signature))
    })
})

function withPerson(person: string) {
  return URL.replace('//', `//${person}@`)
}

function isGenuine(url: string, body: string, signature: string) {
  const headers = { 'x-twilio-signature': signature }
  return isSignedByTwilio(TOKEN, { url, headers, body, receivedAt: new Date() })
}
