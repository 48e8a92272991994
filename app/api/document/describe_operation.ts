import { schemaOfAnswer, schemaOfInput, type JsonSchema } from '#app/api/document/json_schema'
import { takesBody, type Operation } from '#app/api/operation'

const PARAMETER = /:(\w+)/g

/** One operation as OpenAPI 3.1 has it. */
export function describeOperation(operation: Operation) {
  const { name, summary, description, scope, body, method } = operation
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
    responses: {
      ...successOf(operation),
      ...(takesBody({ method }) && { 422: { $ref: '#/components/responses/Problem' } }),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

export const documentPath = (path: string) => path.replace(PARAMETER, '{$1}')

const tagOf = (name: string) => name.split('.')[0]

function successOf({ answer, file, status = 200 }: Operation) {
  if (file) return { 200: { description: 'The file.', content: { [file]: {} } } }
  if (!answer) return { 204: { description: 'Done.' } }
  return { [status]: { description: 'Done.', content: jsonOf(schemaOfAnswer(answer)) } }
}

function jsonOf(schema: JsonSchema) {
  return { 'application/json': { schema } }
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

const HEADERS: Partial<Record<Operation['method'], { name: string; description: string }>> = {
  POST: {
    name: 'Idempotency-Key',
    description: 'The same request, sent again with the same key within a day, is done once.',
  },
  PATCH: {
    name: 'If-Match',
    description: 'The ETag that was read: what was changed since is not written over.',
  },
}

function headersOf({ method }: Operation) {
  const header = HEADERS[method]
  if (!header) return []
  return [{ ...header, in: 'header', required: false, schema: { type: 'string', maxLength: 255 } }]
}
