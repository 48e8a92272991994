import env from '#start/env'
import { siteTag } from '#app/sites/site_tag'
import type { HttpContext } from '@adonisjs/core/http'
import { createTestSite } from '#app/sites/create_test_site'
import { testSite } from '#app/sites/validators/site_validator'

const DEFAULTS = { domain: 'localhost', name: 'Test site' }

/** `POST /api/create-test-site`, and the button of the onboarding page that does the same. */
export default class TestSitesController {
  async api({ auth, request, response }: HttpContext) {
    if (!(await auth.check())) {
      return response.unauthorized({
        error: { code: 'E_UNAUTHENTICATED', message: 'Sign in first.' },
      })
    }
    const [problems, input] = await testSite.tryValidate(request.body() ?? {})
    if (problems) {
      return response.badRequest({
        error: {
          code: 'E_VALIDATION',
          message: 'Some fields are wrong.',
          fields: problems.messages,
        },
      })
    }

    const site = await createTestSite(auth.getUserOrFail(), { ...DEFAULTS, ...input })
    return response.status(site.made ? 201 : 200).send({
      id: site.id,
      public_id: site.publicId,
      domain: site.domain,
      name: site.name,
      tag: siteTag(env.get('APP_URL'), site.publicId),
    })
  }

  async store({ auth, response }: HttpContext) {
    const site = await createTestSite(auth.getUserOrFail(), DEFAULTS)
    return response.redirect(`/sites/${site.id}/install`)
  }
}
