import { test } from '@japa/runner'
import { adsProblem } from '#app/ads/google/ads_errors'

const failure = (errorCode: Record<string, string>, more: object = {}) => ({
  error: {
    code: 400,
    status: 'INVALID_ARGUMENT',
    message: 'Request contains an invalid argument.',
    details: [{ errors: [{ errorCode, message: 'What it is.', ...more }], requestId: 'req-1' }],
  },
})

test.group('Errors of Google Ads', () => {
  test('{code} is {fault}, in words')
    .with([
      { code: 'USER_PERMISSION_DENIED', fault: 'denied', says: /may not see/ },
      { code: 'CUSTOMER_NOT_ENABLED', fault: 'denied', says: /closed/ },
      { code: 'ACTION_NOT_PERMITTED_FOR_SUSPENDED_ACCOUNT', fault: 'denied', says: /suspended/ },
      { code: 'NOT_ADS_USER', fault: 'denied', says: /has no Google Ads account/ },
      { code: 'TWO_STEP_VERIFICATION_NOT_ENROLLED', fault: 'denied', says: /2-step/ },
      { code: 'ADVANCED_PROTECTION_NOT_ENROLLED', fault: 'denied', says: /Advanced Protection/ },
      {
        code: 'INVALID_LOGIN_CUSTOMER_ID_SERVING_CUSTOMER_ID_COMBINATION',
        fault: 'denied',
        says: /not below/,
      },
      { code: 'OAUTH_TOKEN_REVOKED', fault: 'refused', says: /permission/ },
      {
        code: 'CLOUD_PROJECT_NOT_APPROVED_FOR_PRODUCTION',
        fault: 'misconfigured',
        says: /test accounts/,
      },
      { code: 'RESOURCE_EXHAUSTED', fault: 'busy', says: /of the day/ },
      { code: 'RESOURCE_TEMPORARILY_EXHAUSTED', fault: 'busy', says: /too many/ },
    ])
    .run(({ assert }, { code, fault, says }) => {
      for (const body of [failure({ some: code }), [failure({ some: code })]]) {
        const problem = adsProblem(400, body)
        assert.include(problem, { fault, reason: code, requestId: 'req-1' })
        assert.match(problem.message, says)
      }
    })

  test('says how long to wait when Google does', ({ assert }) => {
    const details = { quotaErrorDetails: { retryDelay: '25s' } }
    const body = failure({ quotaError: 'RESOURCE_TEMPORARILY_EXHAUSTED' }, { details })
    assert.equal(adsProblem(429, body).retryAfterMs, 25_000)
    assert.equal(adsProblem(429, null, '7').retryAfterMs, 7_000)
    assert.equal(adsProblem(429, null, '99999').retryAfterMs, 3_600_000)
  })

  test('an error that nobody has met is told in the words of Google', ({ assert }) => {
    const problem = adsProblem(400, failure({ queryError: 'UNRECOGNIZED_FIELD' }))
    assert.include(problem, { fault: 'denied', reason: 'UNRECOGNIZED_FIELD' })
    assert.include(problem.message, 'What it is.')
  })

  test('is not shaken by anything: {$self}')
    .with([
      null,
      [],
      'x',
      7,
      {},
      { error: 'x' },
      { error: { details: 'x' } },
      [{ error: { details: [null, 1] } }],
    ])
    .run(({ assert }, body) => {
      assert.equal(adsProblem(503, body).fault, 'busy')
      assert.equal(adsProblem(401, body).fault, 'refused')
      assert.equal(adsProblem(404, body).fault, 'denied')
    })
})
