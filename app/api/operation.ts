import type { VineValidator } from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { ApiProblem } from '#app/api/problem'
import type { Scope } from '#app/api/scopes'
import type { ActingPerson } from '#app/shared/person'
import type { Language } from '#app/shared/languages'
import type { ApiToken } from '#app/api/tokens/api_token'

type Validator = VineValidator<any, any>
type Given<V> = V extends Validator ? Infer<V> : undefined
type Answered<V> = V extends Validator ? Infer<V> : void | Uint8Array

/** What an operation is given: who asks, where, and what, all of it checked. */
export interface Call<Body = undefined, Query = undefined> {
  person: ActingPerson
  token: ApiToken
  language: Language
  /** The site of the path, `:site`, which the person may see. */
  siteId: string
  /** The workspace of the path, `:workspace`, or that of the site. */
  workspaceId: string
  /** What else is in the path, as it was sent. */
  params: Record<string, string>
  body: Body
  query: Query
  /** What the sender saw last, from `If-Match`; null when it does not care. */
  seen: string | null
  /** Says which version is answered: `ETag`. */
  isVersion: (version: string | number) => void
}

interface Declaration<Body, Query, Answer> {
  /** The `operationId`; the route is called `api.v1.` and this. */
  name: `${string}.${string}`
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below `/api/v1`. With `/sites/:site` or `/workspaces/:workspace` it is about that one. */
  path: `/${string}`
  summary: string
  description?: string
  scope: Scope
  /** It heeds `If-Match`, by `seen` of its call. */
  versions?: true
  /** Names of the dashboard's routes whose work it does. Who may call the first may run this: `app/access/rules`. */
  deeds: readonly [string, ...string[]]
  query?: Query
  body?: Body
  /** Without one the answer is a 204, or a file. */
  answer?: Answer
  /** What `run` returns is a file of this type. */
  file?: 'application/pdf'
  status?: 200 | 201 | 202
  /** Of a body; without it as in `read_json_body`. For those that carry a file. */
  mostBytes?: number
  run(call: Call<Given<Body>, Given<Query>>): Promise<Answered<Answer>>
}

/** One thing that the API does. */
export type Operation = Declaration<any, any, any>

/**
 * Declares a route, its document, its checks and its rights in one. Add what it returns to `start/api.ts`.
 *
 * The types of `run` follow from the validators: what it answers cannot be anything else than what is documented.
 */
export function operation<
  Body extends Validator | undefined = undefined,
  Query extends Validator | undefined = undefined,
  Answer extends Validator | undefined = undefined,
>(declaration: Declaration<Body, Query, Answer>): Operation {
  return declaration
}

/** What a path is about; tokens that are limited to sites reach nothing else than those. */
export function placeOf({ path }: Pick<Operation, 'path'>): 'site' | 'workspace' | 'account' {
  if (path.startsWith('/sites/:site')) return 'site'
  return path.startsWith('/workspaces/:workspace') ? 'workspace' : 'account'
}

export const takesBody = ({ method }: Pick<Operation, 'method'>) => method !== 'GET'

/** Of rows that have a number as their version. */
export function versionIn(seen: string | null): number | null {
  if (seen === null) return null
  if (/^\d{1,9}$/.test(seen)) return Number(seen)
  throw new ApiProblem(412, 'E_CHANGED', 'This is no version of what you want to change.')
}
