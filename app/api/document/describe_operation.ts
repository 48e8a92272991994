import { schemaOfAnswer, schemaOfInput, type JsonSchema } from '#app/api/document/json_schema'
import { exampleOf } from '#app/api/document/example_of'
import { placeOf, type Operation } from '#app/api/operation'

const PARAMETER = /:(\w+)/g

/** One operation as OpenAPI 3.1 has it. */
export function describeOperation(operation: Operation) {
  const { name, summary, description, scope, body } = operation
  return {
    operationId: name,
    tags: [tagOf(name)],
    summary,
    description: [description, `Needs the scope \`${scope}\`.`].filter(Boolean).join('\n\n'),
    security: [{ token: [scope] }],
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: { required: true, content: jsonOf(schemaOfInput(body)) },
    }),
    responses: { ...successOf(operation), ...problemsOf(operation) },
  }
}

export const documentPath = (path: string) => path.replace(PARAMETER, '{$1}')

const tagOf = (name: string) => name.split('.')[0]

function successOf({ answer, file, status = 200 }: Operation) {
  const headers = HEADERS_OF_ANSWERS
  if (file) return { 200: { description: 'The file.', headers, content: { [file]: {} } } }
  if (!answer) return { 204: { description: 'Done.', headers } }
  return { [status]: { description: 'Done.', headers, content: jsonOf(schemaOfAnswer(answer)) } }
}

const HEADERS_OF_ANSWERS = Object.fromEntries(
  ['RateLimit', 'RateLimit-Policy'].map((name) => [name, { $ref: `#/components/headers/${name}` }])
)

/** By what the operation takes; whatever else goes wrong looks the same. */
function problemsOf(operation: Operation) {
  const { method, body, versions } = operation
  const isOfPlace = placeOf(operation) !== 'account'
  const changes = method !== 'GET'
  const statuses = [
    400,
    401,
    403,
    ...(isOfPlace ? [404] : []),
    ...(changes ? [409] : []),
    ...(versions ? [412] : []),
    ...(body ? [413, 415] : []),
    422,
    429,
  ]
  return Object.fromEntries(
    [...statuses, 'default'].map((status) => [status, { $ref: '#/components/responses/Problem' }])
  )
}

function jsonOf(schema: JsonSchema) {
  return { 'application/json': { schema, example: exampleOf(schema) } }
}

function parametersOf(operation: Operation) {
  const inPath = [...operation.path.matchAll(PARAMETER)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return [...inPath, ...queryOf(operation), ...headersOf(operation)]
}

function queryOf({ query }: Operation) {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOfInput(query)
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

interface SentHeader {
  name: string
  description: string
}

const ONCE: SentHeader = {
  name: 'Idempotency-Key',
  description: 'The same request, sent again with the same key within a day, is done once.',
}

const IF_UNCHANGED: SentHeader = {
  name: 'If-Match',
  description: 'The ETag that was read: what was changed since is not written over.',
}

function headersOf({ method, versions }: Operation) {
  const schema = { type: 'string', maxLength: 255 }
  return [...(method === 'POST' ? [ONCE] : []), ...(versions ? [IF_UNCHANGED] : [])].map(
    (header) => ({ ...header, in: 'header', required: false, schema })
  )
}
