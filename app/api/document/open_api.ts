import { SCOPES } from '#app/api/scopes'
import { describeOperation, documentPath } from '#app/api/document/describe_operation'
import type { Operation } from '#app/api/operation'

const LICENSE = { name: 'MIT License', identifier: 'MIT' }

const DESCRIPTION = `Everything that the dashboard does, for programs.

Send a token with every request: \`Authorization: Bearer om_…\`. Lists are pages: send \`next_cursor\` back as \`cursor\` until it is
null. What goes wrong is answered as \`application/problem+json\`.`

/** The document of these operations; it is made of what they are served by, and nothing is written twice. */
export function openApi(operations: Operation[], serverUrl: string) {
  return {
    openapi: '3.1.0',
    info: { title: 'OpsMantik', version: '1', description: DESCRIPTION, license: LICENSE },
    servers: [{ url: new URL('/api/v1', serverUrl).href }],
    security: [{ token: [] }],
    paths: pathsOf(operations),
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `Scopes: ${SCOPES.join(', ')}.`,
        },
      },
      headers: HEADERS,
      schemas: { Problem: PROBLEM },
      responses: {
        Problem: {
          description: 'Nothing was done, and why.',
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              example: EXAMPLE,
            },
          },
        },
      },
    },
  }
}

function pathsOf(operations: Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations) {
    const path = (paths[documentPath(operation.path)] ??= {})
    path[operation.method.toLowerCase()] = describeOperation(operation)
  }
  return paths
}

const text = { type: 'string' }

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457.',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: { type: 'string', format: 'uri-reference', description: 'What was asked for.' },
    code: { ...text, description: 'To go by: it stays as it is.' },
    request_id: { ...text, description: 'Tell it when you ask somebody for help.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          field: text,
          message: text,
          pointer: { ...text, description: 'Of a body: where in it, as RFC 6901 has it.' },
          parameter: { ...text, description: 'Of an address: which one.' },
        },
        required: ['field', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'request_id'],
}

const EXAMPLE = {
  type: '/docs/api#e_validation_error',
  title: 'Some of what you sent is not right.',
  status: 422,
  detail: 'Nothing was done. What is wrong with which field stands in errors.',
  instance: '/api/v1/sites/site_3f9ab1c2d4e5f607',
  code: 'E_VALIDATION_ERROR',
  request_id: '0b1e7f52-6f0e-4f0c-9f2a-0d7c0a3b1c55',
  errors: [{ field: 'name', message: 'Give the site a name.', pointer: '#/name' }],
}

const HEADERS = {
  'RateLimit': {
    description: 'What is left of the scarcer limit, and in how many seconds it begins anew.',
    schema: { type: 'string' },
    example: '"site";r=599;t=42',
  },
  'RateLimit-Policy': {
    description: 'How many requests that limit allows, in how many seconds.',
    schema: { type: 'string' },
    example: '"site";q=600;w=60',
  },
}
