import { test } from '@japa/runner'
import { SCOPES } from '#app/api/scopes'
import { operations } from '#start/api'
import { placeOf } from '#app/api/operation'
import { revokePersonalToken } from '#app/api/tokens/revoke_token'
import { createPersonalToken } from '#app/api/tokens/create_token'
import { makePerson, makeSite, rowsOf } from '#tests/support/sites'
import { EXAMPLES } from '#tests/functional/api/examples'
import {
  aClient,
  addressOf,
  makeStage,
  type Example,
  type Stage,
} from '#tests/functional/api/stage'
import { ask, personalToken, workspaceToken } from '#tests/support/api'
import { ruleOf } from '#app/access/route_rules'
import User from '#app/auth/models/user'
import type { Operation } from '#app/api/operation'

/** The client of the test sees the section `traffic`. */
function isForClients({ deeds: [deed] }: Operation) {
  const rule = ruleOf(deed)
  return rule?.for !== 'members' || rule.sections.includes('traffic')
}

const isReading = ({ method }: Operation) => method === 'GET'

test.group('API permissions', (group) => {
  let stage: Stage
  const tokens: Record<string, string> = {}

  group.setup(async () => {
    const hooks: (() => unknown)[] = []
    stage = await makeStage((hook) => hooks.push(hook))
    const { owner, tenant } = stage
    tokens.wrong = (await personalToken(owner)).replace(/^om_../, 'om_QU')
    tokens.expired = await personalToken(owner, { days: 1 })
    await rowsOf(`UPDATE api_tokens SET expires_at = now() - interval '1 second' WHERE hint = ?`, [
      tokens.expired.slice(0, 11),
    ])
    tokens.revoked = await aRevokedToken(owner)
    const { user: stranger } = await makePerson()
    tokens.stranger = await personalToken(stranger)
    tokens.viewer = await personalToken(await User.findOrFail(tenant.people.viewer))
    const made = await workspaceToken(owner, tenant.workspaceId, { role: 'viewer' })
    tokens.workspaceViewer = made.value
    tokens.client = await personalToken(await aClient(stage))
    const other = await makeSite({ workspaceId: tenant.workspaceId })
    tokens.otherSite = await personalToken(owner, { siteIds: [other.id] })
    return async () => {
      for (const hook of hooks) await hook()
    }
  })

  async function aRevokedToken(owner: User) {
    const { id, value } = await createPersonalToken(owner, {
      ...{ name: 'x', scopes: [...SCOPES], siteIds: null, days: null },
      requestsPerMinute: 600,
      siteRequestsPerMinute: 600,
    })
    await revokePersonalToken(owner.id, id)
    return value
  }

  const askWith = (operation: Operation, example: Example, token: string | null) =>
    ask(operation.method, addressOf(operation, stage, example), { token, body: example.body })

  for (const operation of operations) {
    test(`${operation.name} is for who may`, async ({ assert }) => {
      const example = await EXAMPLES[operation.name](stage)
      const refused = async (token: string | null, status: number | number[], code?: string) => {
        const answer = await askWith(operation, example, token)
        assert.oneOf(answer.status, [status].flat(), answer.text)
        if (code) assert.equal(answer.json.code, code)
        assert.match(answer.headers.get('content-type')!, /problem\+json/)
      }
      await refused(null, 401, 'E_NO_TOKEN')
      for (const name of ['wrong', 'revoked', 'expired']) {
        await refused(tokens[name], 401, 'E_INVALID_TOKEN')
      }
      const scopes = SCOPES.filter((scope) => scope !== operation.scope)
      const scopeless = await personalToken(stage.owner, { scopes })
      await refused(scopeless, 403, 'E_MISSING_SCOPE')
      await rowsOf('DELETE FROM api_tokens WHERE hint = ?', [scopeless.slice(0, 11)])

      if (!isForClients(operation)) await refused(tokens.client, 404, 'E_NOT_FOUND')
      const place = placeOf(operation)
      if (place !== 'account') {
        await refused(tokens.stranger, 404, 'E_NOT_FOUND')
        await refused(tokens.otherSite, place === 'site' ? 404 : 403)
      } else {
        const { status, text } = await askWith(operation, example, tokens.stranger)
        assert.equal(status, 200)
        assert.notInclude(text, stage.ids.site)
        assert.notInclude(text, stage.ids.workspace)
      }
      if (!isReading(operation)) {
        // What a viewer does not even see is not there.
        await refused(tokens.viewer, [403, 404])
        await refused(tokens.workspaceViewer, [403, 404])
      }
    })
  }
})
