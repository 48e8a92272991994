import { json } from '#tests/support/google_ads_server'
import type { ServerResponse } from 'node:http'
import type { FakeCustomer } from '#tests/support/google_ads_reports'

/** A conversion action, as Google Ads writes it. */
export interface FakeAction {
  id: string
  name: string
  type: string
  category: string
  status: string
  countingType: string
  clickThroughLookbackWindowDays: string
  valueSettings: { alwaysUseDefaultValue?: boolean }
  ownerCustomer?: string
}

/** One that fits; `different` makes it one that does not. */
export function fakeAction(different: Partial<FakeAction> = {}): FakeAction {
  return {
    id: '901',
    name: 'Qualified lead',
    type: 'UPLOAD_CLICKS',
    category: 'QUALIFIED_LEAD',
    status: 'ENABLED',
    countingType: 'MANY_PER_CLICK',
    clickThroughLookbackWindowDays: '90',
    valueSettings: {},
    ...different,
  }
}

/** Creates as strictly as Google: names are unique, removed ones included, and looking is not changing. */
export function answerMutate(response: ServerResponse, customer: FakeCustomer, body: string) {
  const { operations, partialFailure } = JSON.parse(body)
  if (customer.isReadOnly) {
    return json(response, 403, {
      error: failure(403, { authorizationError: 'ACTION_NOT_PERMITTED' }),
    })
  }
  const actions = (customer.actions ??= [])
  const problems: object[] = []
  const results = operations.map(({ create }: { create: FakeAction }) => {
    if (actions.some(({ name }) => name.toLowerCase() === create.name.toLowerCase())) {
      problems.push(failure(3, { conversionActionError: 'DUPLICATE_NAME' }))
      return {}
    }
    const id = String(1000 + actions.length)
    actions.push({ ...create, id })
    return { resourceName: `customers/${customer.id}/conversionActions/${id}` }
  })
  if (problems.length && !partialFailure) return json(response, 400, { error: problems[0] })
  json(response, 200, {
    results,
    ...(problems.length && { partialFailureError: problems[0] }),
  })
}

function failure(code: number, errorCode: Record<string, string>) {
  return { code, message: 'in general', details: [{ errors: [{ errorCode, message: 'no' }] }] }
}
