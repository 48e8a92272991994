import { LEFT_TO_PEOPLE } from '#app/api/left_to_people'
import { openApi } from '#app/api/document/open_api'
import { documentPath } from '#app/api/document/describe_operation'
import { exampleOf } from '#app/api/document/example_of'
import type { JsonSchema } from '#app/api/document/json_schema'
import type { Operation } from '#app/api/operation'

/** What everybody may be told, by its code; an operation may have others. */
const PROBLEMS: Record<string, string> = {
  e_no_token: 'Send a token in the header Authorization.',
  e_invalid_token: 'The token does not exist, has expired or was revoked.',
  e_token_in_address: 'A token was sent in an address. Revoke it: others have seen it.',
  e_missing_scope: 'The token does not have the scope of this operation.',
  e_forbidden: 'The role that the token acts with does not allow this.',
  e_limited_to_sites: 'The token is limited to some sites, and this is about all of them.',
  e_not_found: 'There is no such thing, or the token may not see it.',
  e_method_not_allowed: 'The address takes other methods; the header Allow names them.',
  e_validation_error: 'Some fields are not right; errors names them.',
  e_not_json: 'Bodies are sent as application/json.',
  e_invalid_json: 'The body is not a JSON object.',
  e_not_text: 'Somewhere in it there is a NUL or half a character.',
  e_too_large: 'A body has at most 256 KiB, one that carries a file 20 MiB.',
  e_invalid_key: 'An idempotency key is 1 to 255 letters, digits and signs.',
  e_invalid_if_match: 'If-Match takes one ETag, where there are versions.',
  e_invalid_cursor: 'The cursor is not one of this list. Begin again without.',
  e_changed: 'What If-Match names is over. Read again, and send the change anew.',
  e_too_many_requests: 'Wait as many seconds as Retry-After says.',
  e_key_reused: 'The idempotency key was used for another request.',
  e_under_way: 'A request with this idempotency key is under way.',
  e_broken_off: 'A request with this idempotency key was broken off. Look whether it was done.',
  e_internal: 'Something went wrong on our side. Tell us the request_id.',
}

/** The document as a page shows it, part by part. */
export function docsPage(operations: Operation[], serverUrl: string) {
  const document = openApi(operations, serverUrl)
  const [{ url }] = document.servers
  const shown = operations.map((operation) => {
    const path = document.paths[documentPath(operation.path)]
    return shownOperation(operation, path[operation.method.toLowerCase()] as Described, url)
  })
  const parts = [...Map.groupBy(shown, ({ tag }) => tag)]
  return {
    url,
    parts: parts.map(([name, of]) => ({ name, operations: of })),
    left: LEFT_TO_PEOPLE.map(({ why }) => why),
    problems: Object.entries(PROBLEMS).map(([code, text]) => ({ code, text })),
  }
}

interface Described {
  tags: string[]
  description: string
  parameters: { name: string; in: string; required: boolean; schema: JsonSchema }[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, { content?: { 'application/json'?: { schema: JsonSchema } } }>
}

function shownOperation(operation: Operation, described: Described, url: string) {
  const { name, method, summary, scope, description = '' } = operation
  const body = described.requestBody?.content['application/json'].schema
  const [status, success] = Object.entries(described.responses)[0]
  const answer = success.content?.['application/json']?.schema
  return {
    ...{ name, method, summary, scope, status },
    description: description.replaceAll('`', ''),
    tag: described.tags[0],
    path: documentPath(operation.path),
    parameters: described.parameters.map(({ schema, ...rest }) => ({
      ...rest,
      kind: kindOf(schema),
    })),
    curl: curlOf(method, `${url}${documentPath(operation.path)}`, body),
    body: body && pretty(body),
    answer: answer && pretty(answer),
  }
}

function kindOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.join(', ')
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ')
  const { minimum, maximum } = schema
  const range = maximum === undefined ? '' : ` from ${minimum} to ${maximum}`
  return `${[schema.type].flat().join(' or ')}${range}`
}

function curlOf(method: string, address: string, body: JsonSchema | undefined) {
  const lines = [`curl '${address}'`, `-H "Authorization: Bearer $OPSMANTIK_TOKEN"`]
  if (method !== 'GET') lines.splice(1, 0, `-X ${method}`)
  if (body) {
    lines.push(`-H 'Content-Type: application/json'`)
    lines.push(`-d '${JSON.stringify(exampleOf(body))}'`)
  }
  return lines.join(' \\\n  ')
}

const pretty = (schema: JsonSchema) => JSON.stringify(schema, null, 2)
