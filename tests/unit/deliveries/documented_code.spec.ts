import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { test } from '@japa/runner'
import { Webhook } from 'standardwebhooks'
import signatures from '../../../plugins/destinations/webhook/cases/signatures.json' with { type: 'json' }
import app from '@adonisjs/core/services/app'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * The code that `docs/webhooks.md` gives to receivers, as it stands there. A driver in the same language reads cases, sets the
 * clock to when each arrived, and prints which of them were accepted. A language that this machine does not have is skipped,
 * and says so.
 */

/** Of the specification, and one more; those whose body is JSON. */
const vectors = signatures.filter(({ secret, body }) => secret.startsWith('whsec_') && body)

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const OTHER = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='
const ID = 'msg_01a20389060473c690d51b74c84dda2c'
const BODY = '{"type":"ping","data":{"message":"Grüße, 電話 💥"}}'

interface Language {
  /** Of the block in the docs. */
  fence: string
  file: string
  drivers: Record<string, string>
  /** Where a language has no way to set the clock from outside. */
  clock?: [string, string]
  /** What has to be there, and how it is run. */
  version: string[]
  run: string[]
}

const LANGUAGES: Record<string, Language> = {
  TypeScript: {
    fence: 'ts',
    file: 'verify.ts',
    version: ['node', '--version'],
    run: ['node', 'driver.mjs'],
    drivers: {
      'driver.mjs': `
import { readFileSync } from 'node:fs'
import { verify } from './verify.ts'
const accepts = ({ secret, headers, body, now }) => {
  Date.now = () => now * 1000
  try { return typeof verify(secret, headers, body) === 'object' } catch { return false }
}
console.log(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(accepts)))`,
    },
  },
  Python: {
    fence: 'python',
    file: 'verify.py',
    version: ['python3', '--version'],
    run: ['python3', 'driver.py'],
    drivers: {
      'driver.py': `
import json, sys, types
import verify
def accepts(case):
    verify.time = types.SimpleNamespace(time=lambda: case["now"])
    try:
        verified = verify.verify(case["secret"], case["headers"], case["body"].encode())
        return isinstance(verified, dict)
    except ValueError:
        return False
print(json.dumps([accepts(case) for case in json.load(sys.stdin)]))`,
    },
  },
  PHP: {
    fence: 'php',
    file: 'verify.php',
    version: ['php', '--version'],
    run: ['php', 'driver.php'],
    drivers: {
      'driver.php': `<?php
eval('namespace receiver; use RuntimeException; function time() { return $GLOBALS["now"]; }' . file_get_contents(__DIR__ . '/verify.php'));
$accepts = function ($case) {
    $GLOBALS['now'] = $case['now'];
    try { return is_array(receiver\\verify($case['secret'], $case['headers'], $case['body'])); } catch (RuntimeException) { return false; }
};
echo json_encode(array_map($accepts, json_decode(file_get_contents('php://stdin'), true)));`,
    },
  },
  Go: {
    fence: 'go',
    file: 'webhooks/verify.go',
    version: ['go', 'version'],
    run: ['go', 'run', '.'],
    clock: ['time.Since(', 'Now.Sub('],
    drivers: {
      'webhooks/now.go': 'package webhooks\n\nimport "time"\n\nvar Now time.Time\n',
      'go.mod': 'module driver\n\ngo 1.21\n',
      'main.go': `package main
import ("driver/webhooks"; "encoding/json"; "net/http"; "os"; "time")
func main() {
	var cases []struct { Secret, Body string; Headers map[string]string; Now int64 }
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil { panic(err) }
	accepted := []bool{}
	for _, one := range cases {
		webhooks.Now = time.Unix(one.Now, 0)
		header := http.Header{}
		for name, value := range one.Headers { header.Set(name, value) }
		accepted = append(accepted, webhooks.Verify(one.Secret, header, []byte(one.Body)) == nil)
	}
	json.NewEncoder(os.Stdout).Encode(accepted)
}`,
    },
  },
}

function has([command, ...args]: string[]) {
  return spawnSync(command, args).status === 0
}

function codeOf({ fence, clock }: Language): string {
  const docs = readFileSync(app.makePath('docs/webhooks.md'), 'utf8')
  const [, code] = new RegExp(`^\`\`\`${fence}\n(.*?)^\`\`\``, 'ms').exec(docs)!
  return clock ? code.replace(...clock) : code
}

const NOW = 1_772_442_880

/** Signed by a library that is not ours. */
function signed(secondsAgo = 0, secret = SECRET) {
  const at = new Date((NOW - secondsAgo) * 1000)
  return {
    'webhook-id': ID,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(ID, at, BODY),
  }
}

function makeCases() {
  const good = signed()
  const signature = good['webhook-signature']
  const other = signed(0, OTHER)['webhook-signature']
  const make = (isGood: boolean, headers: Record<string, string>, body = BODY) => ({
    isGood,
    secret: SECRET,
    headers,
    body,
    now: NOW,
  })
  const { 'webhook-id': id, ...nameless } = good
  return [
    make(true, good),
    make(true, { ...good, 'webhook-signature': `${other} v1a,AAAA ${signature}` }),
    make(true, signed(290)),
    make(true, signed(-290)),
    ...vectors.map(({ timestamp: now, secret, body, ...vector }) => ({
      ...{ isGood: true, secret, body, now },
      headers: {
        'webhook-id': vector.id,
        'webhook-timestamp': String(now),
        'webhook-signature': vector.signature,
      },
    })),
    make(false, { ...good, 'webhook-signature': other }),
    make(false, { ...good, 'webhook-signature': signature.replace('v1,', 'v2,') }),
    make(false, { ...good, 'webhook-signature': '' }),
    make(false, { ...good, 'webhook-id': `${id}0` }),
    make(false, { ...good, 'webhook-timestamp': `${good['webhook-timestamp']}abc` }),
    make(false, good, BODY.replace('ping', 'pong')),
    make(false, signed(310)),
    make(false, signed(-310)),
    make(false, nameless),
    make(false, {}),
  ]
}

test.group('The code for receivers in the docs', () => {
  for (const [name, language] of Object.entries(LANGUAGES)) {
    const { file, drivers, version, run } = language
    test(`${name}: accepts what is ours and young, and nothing else`, ({ assert, cleanup }) => {
      const folder = mkdtempSync(join(tmpdir(), 'verify-'))
      cleanup(() => rmSync(folder, { recursive: true }))
      mkdirSync(join(folder, 'webhooks'))
      for (const [path, content] of Object.entries({ ...drivers, [file]: codeOf(language) })) {
        writeFileSync(join(folder, path), content)
      }
      const cases = makeCases()
      const [command, ...args] = run
      const input = JSON.stringify(cases)
      const { stdout, stderr } = spawnSync(command, args, { cwd: folder, input, encoding: 'utf8' })
      assert.isNotEmpty(stdout, stderr)
      assert.deepEqual(
        JSON.parse(stdout),
        cases.map(({ isGood }) => isGood)
      )
    })
      .skip(!has(version), `${version[0]} is not on this machine`)
      .timeout(60_000)
  }
})
