import type { I18n } from '@adonisjs/i18n'
import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inTheirLanguage } from '#app/shared/in_their_language'
import type { Overview } from '#app/overview/overview_of'
import type { Trouble } from '#app/overview/attention/types'

export default class OverviewTransformer extends BaseTransformer<Overview> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { days, asOf, figures, troubles, ofWorkspaces } = this.resource
    return {
      days: days as number,
      asOf,
      figures: figures.map((figure) => ({ ...figure })),
      troubles: troubles.map((trouble) => shown(trouble, i18n)),
      ofWorkspaces: ofWorkspaces.map((trouble) => shown(trouble, i18n)),
    }
  }
}

/** Pages have the words; only a reason that was stored is a sentence already. */
function shown<T extends Trouble>({ facts, ...trouble }: T, i18n: I18n) {
  const { why } = facts
  const said: Trouble['facts'] =
    typeof why === 'string' ? { ...facts, why: inTheirLanguage(i18n, why) } : facts
  return { ...trouble, facts: said }
}
