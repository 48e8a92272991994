import { test } from '@japa/runner'
import { operations } from '#start/api'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import router from '@adonisjs/core/services/router'
import { ask } from '#tests/support/api'
import { Validator } from '@seriousme/openapi-schema-validator'
import { EXAMPLES } from '#tests/functional/api/examples'
import { addressOf, makeStage, type Stage } from '#tests/functional/api/stage'
import type { Operation } from '#app/api/operation'

async function theDocument() {
  return (await ask('GET', '/openapi.json')).json
}

/** As it is written, and with nothing in it that is not. */
function closed(schema: any): any {
  if (Array.isArray(schema)) return schema.map(closed)
  if (typeof schema !== 'object' || schema === null) return schema
  const inside = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)])
  )
  return inside.properties ? { additionalProperties: false, ...inside } : inside
}

function schemaIn(document: any, { path, method, status = 200, answer }: Operation) {
  const described = document.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()]
  return answer ? described.responses[status].content['application/json'].schema : null
}

test.group('OpenAPI', (group) => {
  let stage: Stage

  group.setup(async () => {
    const hooks: (() => unknown)[] = []
    stage = await makeStage((hook) => hooks.push(hook))
    return async () => {
      for (const hook of hooks) await hook()
    }
  })

  test('the document is one', async ({ assert }) => {
    const document = await theDocument()
    assert.equal(document.openapi, '3.1.0')
    const { valid, errors } = await new Validator().validate(document)
    assert.isTrue(valid, JSON.stringify(errors))
  })

  test('it has every route below /api/v1, and no other', async ({ assert }) => {
    const { paths } = await theDocument()
    const documented = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
    )
    const routes = Object.values(router.toJSON())
      .flat()
      .filter(({ name }) => name?.startsWith('api.v1.'))
      .map(({ methods, pattern }) => {
        const path = pattern.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')
        return `${methods[0]} ${path}`
      })
    assert.sameMembers(documented, routes)
    const unnamed = Object.values(router.toJSON())
      .flat()
      .filter(({ name, pattern }) => pattern.startsWith('/api/v1/') && !name)
    for (const { handler } of unnamed) assert.match(String(handler), /not(Allowed|There)/)
  })

  test('every operation has a name of its own and an example', async ({ assert }) => {
    const names = operations.map(({ name }) => name)
    assert.sameMembers([...new Set(names)], names)
    assert.sameMembers(Object.keys(EXAMPLES), names)
  })

  for (const operation of operations) {
    test(`${operation.name} answers as it is documented`, async ({ assert }) => {
      const schema = schemaIn(await theDocument(), operation)
      const example = await EXAMPLES[operation.name](stage)
      const { token } = stage
      const address = addressOf(operation, stage, example)
      const { status, json, text, headers } = await ask(operation.method, address, {
        token,
        body: example.body,
      })
      const expected = schema || operation.file ? (operation.status ?? 200) : 204
      assert.equal(status, expected, text)
      if (operation.file) assert.equal(headers.get('content-type'), operation.file)
      if (!schema) return
      const ajv = new Ajv2020({ strict: false, allErrors: true })
      addFormats.default(ajv)
      const validate = ajv.compile(closed(schema))
      assert.isTrue(validate(json), `${JSON.stringify(validate.errors)} in ${text}`)
    })
  }
})
